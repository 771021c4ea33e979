using System.Text;
using System.Text.Json.Serialization;

namespace Assay.Engine.Workspace.Build.Compiler;

/// <summary>The call of the C# compiler for one target of a project, as the build made it.</summary>
/// <param name="Project">Full path of the project file.</param>
/// <param name="Compiler">Full path of the compiler's assembly.</param>
/// <param name="Text">The arguments, as the lines of a response file; paths are relative to the project's folder.</param>
internal sealed record CompilerCall(string Project, string Compiler, string Text)
{
    private const string NoConfiguration = "/noconfig";

    private static readonly string[] NamesOfCompiler = ["csc", "csc.dll", "csc.exe"];

    // What the compiler writes.
    private static readonly string[] Written = ["out", "pdb", "doc", "refout"];

    private CompilerArguments? _arguments;

    /// <summary>Folder in which it is called.</summary>
    [JsonIgnore]
    public string Folder => Path.GetDirectoryName(Project)!;

    /// <summary>Full path of the assembly that it writes.</summary>
    [JsonIgnore]
    public string Output => Arguments.Of("out").First();

    /// <summary>Full path of the reference assembly that it writes; null where it writes none.</summary>
    [JsonIgnore]
    public string? ReferenceOutput => Arguments.Of("refout").FirstOrDefault();

    /// <summary>True for its reference assembly.</summary>
    public bool IsReference(string product) =>
        ReferenceOutput is { } reference && Paths.Comparer.Equals(product, reference);

    /// <summary>Full paths of all files that it writes.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Products =>
        [
            .. Written
                .SelectMany(Arguments.Of)
                .Append(Path.ChangeExtension(Output, ".pdb"))
                .Where(File.Exists)
                .Distinct(Paths.Comparer),
        ];

    /// <summary>Full paths of the source files.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Sources => Arguments.Files;

    /// <summary>Full paths of the referenced assemblies.</summary>
    [JsonIgnore]
    public IEnumerable<string> References => Arguments.Of("reference").Concat(Arguments.Of("link"));

    /// <summary>Full paths of analyzers and generators.</summary>
    [JsonIgnore]
    public IEnumerable<string> Analyzers => Arguments.Of("analyzer");

    /// <summary>Full paths of all files that it reads.</summary>
    [JsonIgnore]
    public IEnumerable<string> Inputs =>
        Arguments.Files.Concat(Arguments.ExistingValues(except: Written));

    /// <summary>A clause that says why it can't be repeated as it is; null where it can.</summary>
    [JsonIgnore]
    public string? Doubt =>
        Arguments.Of("out").Count() != 1 ? "its compiler was not told where to write"
        : Arguments.Of("generatedfilesout").Any() ? "its compiler writes generated files"
        : !File.Exists(Compiler) ? "its compiler is not where it was"
        : null;

    private CompilerArguments Arguments => _arguments ??= CompilerArguments.Read(Text, Folder);

    /// <summary>Reads the command line that a build logged; null where it is not one of the C# compiler of an SDK.</summary>
    public static CompilerCall? Read(LoggedCommand command)
    {
        if (command.Task != "Csc")
        {
            return null;
        }
        var words = CompilerArguments.Split(command.Text);
        var tool = words
            .Take(3)
            .FirstOrDefault(w =>
                NamesOfCompiler.Contains(Path.GetFileName(w.Text), StringComparer.OrdinalIgnoreCase)
            );
        return tool is null
            ? null
            : new CompilerCall(
                command.Project,
                Path.ChangeExtension(tool.Text, null) + ".dll",
                WithoutNoConfiguration(command.Text[tool.End..])
            );
    }

    // It is not allowed in a response file.
    private static string WithoutNoConfiguration(string text) =>
        new StringBuilder(text).Replace(NoConfiguration, "").ToString().Trim();
}
