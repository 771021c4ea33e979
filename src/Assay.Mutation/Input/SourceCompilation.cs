using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Assay.Mutation.Input;

/// <summary>The compilation that a compiler's arguments describe, with what source generators add to it.</summary>
internal sealed class SourceCompilation
{
    private readonly CSharpCommandLineArguments _arguments;

    private SourceCompilation(
        CSharpCommandLineArguments arguments,
        CSharpCompilation compilation,
        EditorConfig config
    )
    {
        _arguments = arguments;
        Compilation = compilation;
        Config = config;
        Written = [.. compilation.SyntaxTrees.Take(arguments.SourceFiles.Length)];
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>The trees of the sources that the compiler was given; generated ones are not among them.</summary>
    public ImmutableArray<SyntaxTree> Written { get; }

    public EditorConfig Config { get; }

    /// <param name="input">What the compiler was called with.</param>
    /// <param name="probe">Full path of an assembly that is referenced besides.</param>
    /// <exception cref="MutationException">The arguments name what is not there, or say nothing that makes sense.</exception>
    public static SourceCompilation Of(CompilerInput input, string probe)
    {
        var words = CommandLineParser.SplitCommandLineIntoArguments(
            input.Arguments,
            removeHashComments: true
        );
        var arguments = CSharpCommandLineParser.Default.Parse(words, input.Folder, null);
        if (arguments.Errors.FirstOrDefault(IsError) is { } error)
        {
            throw new MutationException(
                $"its compiler's arguments are not understood: {error.GetMessage(null)}"
            );
        }
        try
        {
            return Of(arguments, probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MutationException($"what its compiler read cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Compiles a variant of the compilation, as the compiler would write it.</summary>
    /// <param name="compilation">The variant.</param>
    /// <param name="pe">Where the assembly goes.</param>
    /// <param name="pdb">Where debug symbols go that are no part of the assembly.</param>
    public EmitResult Emit(Compilation compilation, Stream pe, Stream pdb)
    {
        var format = _arguments.EmitOptions.DebugInformationFormat;
        var embedded = format == DebugInformationFormat.Embedded;
        using var resources = Win32Resources(compilation);
        return compilation.Emit(
            pe,
            HasPdb ? pdb : null,
            win32Resources: resources,
            manifestResources: _arguments.ManifestResources,
            options: _arguments.EmitOptions.WithDebugInformationFormat(
                // The other form can be written on Windows only.
                embedded ? format : DebugInformationFormat.PortablePdb
            )
        );
    }

    /// <summary>True where debug symbols are a file of their own.</summary>
    public bool HasPdb =>
        _arguments.EmitPdb
        && _arguments.EmitOptions.DebugInformationFormat != DebugInformationFormat.Embedded;

    public static bool IsError(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error;

    private static SourceCompilation Of(CSharpCommandLineArguments arguments, string probe)
    {
        // Comments are left as they are: nobody reads the documentation of a mutated assembly.
        var parsing = arguments.ParseOptions.WithDocumentationMode(DocumentationMode.None);
        var trees = arguments
            .SourceFiles.AsParallel()
            .AsOrdered()
            .Select(f => Parse(f.Path, arguments, parsing))
            .ToArray();
        var compilation = CSharpCompilation.Create(
            arguments.CompilationName,
            trees,
            References(arguments, probe),
            Options(arguments)
        );
        var config = EditorConfig.Of(arguments);
        return new SourceCompilation(
            arguments,
            Generators.Run(compilation, arguments, config),
            config
        );
    }

    private static SyntaxTree Parse(
        string path,
        CSharpCommandLineArguments arguments,
        CSharpParseOptions options
    )
    {
        using var file = File.OpenRead(path);
        var text = SourceText.From(file, arguments.Encoding, arguments.ChecksumAlgorithm);
        return CSharpSyntaxTree.ParseText(text, options, path);
    }

    private static IEnumerable<MetadataReference> References(
        CSharpCommandLineArguments arguments,
        string probe
    ) =>
        arguments
            .MetadataReferences.Select(r =>
                (MetadataReference)
                    MetadataReference.CreateFromFile(Found(r.Reference, arguments), r.Properties)
            )
            .Append(MetadataReference.CreateFromFile(probe));

    private static string Found(string reference, CSharpCommandLineArguments arguments) =>
        arguments
            .ReferencePaths.Prepend(arguments.BaseDirectory!)
            .Select(folder => Path.Combine(folder, reference))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"{reference} is not there.");

    private static CSharpCompilationOptions Options(CSharpCommandLineArguments arguments) =>
        arguments
            .CompilationOptions
            // What is a warning in the user's code says nothing about mutants, and no warning may be an error.
            .WithGeneralDiagnosticOption(ReportDiagnostic.Suppress)
            .WithSpecificDiagnosticOptions([])
            .WithSourceReferenceResolver(
                new SourceFileResolver([], arguments.BaseDirectory, arguments.PathMap)
            )
            .WithStrongNameProvider(new DesktopStrongNameProvider(arguments.KeyFileSearchPaths));

    // Tests may ask for the version of the file.
    private Stream Win32Resources(Compilation compilation)
    {
        if (_arguments.Win32ResourceFile is { } file)
        {
            return File.OpenRead(Path.Combine(_arguments.BaseDirectory!, file));
        }
        using var icon = Open(_arguments.Win32Icon);
        using var manifest = Open(_arguments.Win32Manifest);
        return compilation.CreateDefaultWin32Resources(
            versionResource: true,
            _arguments.NoWin32Manifest,
            manifest,
            icon
        );
    }

    private FileStream? Open(string? file) =>
        file is null ? null : File.OpenRead(Path.Combine(_arguments.BaseDirectory!, file));
}
