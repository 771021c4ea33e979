using Assay.Tests.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Assay.Tests.TestData;

/// <summary>Changes sources of a built tree and compiles them again, as a build would, for what depends on them stays the same.</summary>
/// <param name="root">Full path of the tree.</param>
/// <param name="testProject">Folder and name of the test project whose bin folder is compiled into.</param>
internal sealed class Recompilation(string root, string testProject)
{
    /// <summary>Replaces a text in a source file, and compiles its project into the bin folder of the test project.</summary>
    public void Change(string project, string file, string from, string to)
    {
        var path = Path.Combine(root, project, file);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        Compile(project);
    }

    private void Compile(string project)
    {
        var bin = Path.Combine(root, testProject, "bin", "Debug", "net10.0");
        var output = Path.Combine(bin, project + ".dll");
        var sources = Directory
            .EnumerateFiles(Path.Combine(root, project), "*.cs")
            .Concat(
                Directory.EnumerateFiles(
                    Path.Combine(root, project, "obj", "Debug", "net10.0"),
                    "*.cs"
                )
            );
        var compilation = CSharpCompilation.Create(
            project,
            sources.Select(f =>
                CSharpSyntaxTree.ParseText(
                    SourceText.From(File.ReadAllText(f), System.Text.Encoding.UTF8),
                    path: f
                )
            ),
            [
                .. Snippet.Framework,
                .. Directory
                    .EnumerateFiles(bin, "*.dll")
                    .Where(f => f != output)
                    .Select(f => MetadataReference.CreateFromFile(f)),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true)
        );
        using var assembly = File.Create(output);
        using var symbols = File.Create(Path.ChangeExtension(output, ".pdb"));
        var result = compilation.Emit(
            assembly,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        );
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
