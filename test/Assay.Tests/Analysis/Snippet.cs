using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Assay.Analysis.Coverage;
using Assay.Analysis.Instrument;
using Assay.Probe;
using Assay.Tests.TestData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Assay.Tests.Analysis;

/// <summary>C# source, compiled and rewritten in a folder of its own; its <c>Subject.Run()</c> can be run.</summary>
internal sealed class Snippet : IDisposable
{
    public const string File = "/code/Subject.cs";

    public static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p =>
                Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(p) is "netstandard.dll" or "Microsoft.CSharp.dll"
            )
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private readonly TestTree _tree = TestTree.Empty();

    private Snippet(string source, SnippetOptions options)
    {
        Name = "Snippet" + Guid.NewGuid().ToString("N");
        Original = Path.Combine(_tree.Root, "bin", Name + ".dll");
        Directory.CreateDirectory(Path.GetDirectoryName(Original)!);
        Directory.CreateDirectory(Path.Combine(_tree.Root, "out"));
        Compile(source, options);
        Rewritten = AssemblyRewriter.Rewrite(
            new Request(
                Original,
                Path.Combine(_tree.Root, "out"),
                [
                    Path.GetDirectoryName(typeof(object).Assembly.Location)!,
                    .. options.References.Select(r => Path.GetDirectoryName(r.Original)!),
                ]
            )
            {
                WithEffects = options.Effects,
                IsUsersCode = !options.ThirdParty,
            }
        );
    }

    public string Name { get; }

    public string Original { get; }

    public Rewritten Rewritten { get; }

    public Rewritten.Copy Copy => Assert.IsType<Rewritten.Copy>(Rewritten);

    public BlockTable Table => Copy.Table;

    public static Snippet Of(string source, SnippetOptions? options = null) =>
        new(source, options ?? new SnippetOptions());

    /// <summary>Runs <c>Subject.Run()</c> of the copy and tells what it passed: per probe 0 or 1, static constructors included.</summary>
    public int[] Run()
    {
        Invoke();
        return TakePassed();
    }

    public object? Invoke() => Run(Copy.Path);

    /// <summary>Runs <c>Subject.Run()</c> of an assembly.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static object? Run(string path)
    {
        var context = new AssemblyLoadContext(path, isCollectible: true);
        try
        {
            var assembly = context.LoadFromAssemblyPath(path);
            foreach (var method in Methods(assembly))
            {
                // Compiles the method, which fails on code that is not valid.
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
            var result = assembly.GetType("Subject")!.GetMethod("Run")!.Invoke(null, null);
            if (result is Task task)
            {
                task.GetAwaiter().GetResult();
            }
            return result;
        }
        finally
        {
            context.Unload();
        }
    }

    public int[] TakePassed()
    {
        var passed = new int[Table.Probes];
        var module = Array.IndexOf(Modules.Names(), Table.Module);
        foreach (var probe in Modules.TakeHits(module))
        {
            passed[probe] = 1;
        }
        foreach (var row in StaticInit.Take().Where(r => r[2] == module))
        {
            foreach (var probe in row.Skip(3))
            {
                passed[probe] = 1;
            }
        }
        return passed;
    }

    public void Dispose() => _tree.Dispose();

    private static IEnumerable<MethodBase> Methods(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(t => !t.ContainsGenericParameters)
            .SelectMany(t =>
                t.GetMembers(
                    BindingFlags.DeclaredOnly
                        | BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.Static
                        | BindingFlags.Instance
                )
            )
            .OfType<MethodBase>()
            .Where(m =>
                !m.IsAbstract && !m.ContainsGenericParameters && m.GetMethodBody() is not null
            );

    private void Compile(string source, SnippetOptions options)
    {
        var tree = CSharpSyntaxTree.ParseText(
            SourceText.From(source, System.Text.Encoding.UTF8),
            path: options.Path
        );
        var usings = CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;"
        );
        var compilation = CSharpCompilation.Create(
            Name,
            [tree, usings],
            [
                .. Framework,
                .. options.References.Select(r => MetadataReference.CreateFromFile(r.Original)),
            ],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: options.Optimized
                    ? OptimizationLevel.Release
                    : OptimizationLevel.Debug,
                allowUnsafe: true,
                cryptoPublicKey: options.PublicKey is { } key ? [.. key] : default,
                delaySign: options.PublicKey is null ? null : true
            )
        );
        using var assembly = System.IO.File.Create(Original);
        using var symbols =
            options.Symbols == DebugInformationFormat.PortablePdb
                ? System.IO.File.Create(Path.ChangeExtension(Original, ".pdb"))
                : null;
        var result = compilation.Emit(
            assembly,
            symbols,
            options: new EmitOptions(debugInformationFormat: options.Symbols)
        );
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
    }
}

/// <summary>How a snippet is compiled and rewritten.</summary>
internal sealed record SnippetOptions(bool Optimized = false)
{
    public bool Effects { get; init; }

    public bool ThirdParty { get; init; }

    public string Path { get; init; } = Snippet.File;

    public IReadOnlyList<Snippet> References { get; init; } = [];

    public byte[]? PublicKey { get; init; }

    public DebugInformationFormat Symbols { get; init; } = DebugInformationFormat.PortablePdb;
}
