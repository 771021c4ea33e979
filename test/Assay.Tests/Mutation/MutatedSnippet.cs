using System.Reflection;
using System.Runtime.Loader;
using Assay.Mutation;
using Assay.Probe;
using Assay.Tests.TestData;

namespace Assay.Tests.Mutation;

/// <summary>C# source, mutated and compiled in memory from what a compiler would be called with.</summary>
internal sealed class MutatedSnippet : IDisposable
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;";

    private static readonly string[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p =>
                Path.GetFileNameWithoutExtension(p)
                    is "System.Private.CoreLib"
                        or "System.Runtime"
                        or "System.Collections"
                        or "System.Console"
                        or "System.Linq"
                        or "System.Linq.Expressions"
                        or "System.Linq.Queryable"
                        or "System.Memory"
                        or "System.Text.RegularExpressions"
                        or "System.Threading"
                        or "netstandard"
            ),
    ];

    private readonly TestTree _tree = TestTree.Empty();

    private MutatedSnippet(string source, SnippetInput input)
    {
        File = Path.Combine(_tree.Root, "Subject.cs");
        System.IO.File.WriteAllText(File, source);
        System.IO.File.WriteAllText(Path.Combine(_tree.Root, "Usings.cs"), Usings);
        foreach (var (name, text) in input.Files)
        {
            System.IO.File.WriteAllText(Path.Combine(_tree.Root, name), text);
        }
        string[] arguments =
        [
            "/target:library",
            "/nullable:enable",
            "/unsafe+",
            "/debug:portable",
            "/out:Subject.dll",
            .. References.Select(r => $"/reference:\"{r}\""),
            .. input.Arguments,
            "Subject.cs",
            "Usings.cs",
        ];
        Plan = MutationPlan.From(
            new CompilerInput(string.Join('\n', arguments), _tree.Root),
            input.Options
        );
        _assembly = new Lazy<MutatedAssembly>(() =>
            Plan.Compile(TestContext.Current.CancellationToken)
        );
    }

    private readonly Lazy<MutatedAssembly> _assembly;

    public string File { get; }

    public MutationPlan Plan { get; }

    public MutatedAssembly Assembly => _assembly.Value;

    /// <summary>All mutants as <c>original -> replacement</c>.</summary>
    public string[] Texts => [.. Plan.Mutants.Select(Text)];

    public static MutatedSnippet Of(string source, SnippetInput? input = null) =>
        new(source, input ?? new SnippetInput());

    /// <summary>A method body.</summary>
    public static MutatedSnippet OfBody(
        string parameters,
        string body,
        SnippetInput? input = null
    ) =>
        Of(
            $"public static class Subject {{ public static object? Run({parameters}) {{ {body} }} }}",
            input
        );

    public static string Text(Mutant mutant) =>
        $"{mutant.Original} -> {mutant.Replacement}".TrimEnd();

    /// <summary>What <c>Subject.Run</c> gives without a mutant, and with each of the valid ones; exceptions are told by their type.</summary>
    public (object? Original, IReadOnlyDictionary<string, object?> Mutated) Run(
        params object?[] arguments
    )
    {
        var context = new AssemblyLoadContext("mutated", isCollectible: true);
        try
        {
            var run = context
                .LoadFromStream(new MemoryStream(Assembly.Pe))
                .GetType("Subject")!
                .GetMethod("Run")!;
            return (
                Run(run, MutantSwitch.None, arguments),
                Assembly
                    .Mutants.Where(m => m.Status == MutantStatus.Valid)
                    .ToDictionary(Text, m => Run(run, m.Number, arguments))
            );
        }
        finally
        {
            context.Unload();
        }
    }

    public void Dispose() => _tree.Dispose();

    private static object? Run(MethodInfo run, int mutant, object?[] arguments)
    {
        MutantSwitch.Activate(mutant);
        try
        {
            var result = run.Invoke(null, arguments);
            if (result is Task task)
            {
                task.GetAwaiter().GetResult();
                return task.GetType().GetProperty("Result")?.GetValue(task);
            }
            return result;
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException!.GetType().Name;
        }
        finally
        {
            MutantSwitch.Activate(MutantSwitch.None);
        }
    }
}

/// <summary>How a snippet is mutated and compiled.</summary>
internal sealed record SnippetInput(params string[] Only)
{
    public IReadOnlyList<string> Arguments { get; init; } = [];

    public IReadOnlyDictionary<string, string> Files { get; init; } =
        new Dictionary<string, string>();

    public MutationOptions Options =>
        new(typeof(MutantSwitch).Assembly.Location)
        {
            Level = MutationLevel.Complete,
            Only = Only.Length == 0 ? null : Only.ToHashSet(),
        };
}
