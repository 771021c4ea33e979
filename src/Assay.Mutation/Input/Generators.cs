using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Assay.Mutation.Input;

/// <summary>Runs the source generators that a compiler was given.</summary>
internal static class Generators
{
    /// <summary>The compilation with what the generators add.</summary>
    /// <exception cref="MutationException">A generator fails.</exception>
    public static CSharpCompilation Run(
        CSharpCompilation compilation,
        CSharpCommandLineArguments arguments,
        EditorConfig config
    )
    {
        var loader = new GeneratorLoader();
        var generators = arguments
            .AnalyzerReferences.Select(a => Path.Combine(arguments.BaseDirectory!, a.FilePath))
            .Where(File.Exists)
            .SelectMany(path =>
                new AnalyzerFileReference(path, loader).GetGenerators(LanguageNames.CSharp)
            )
            .ToImmutableArray();
        if (generators.IsEmpty)
        {
            return compilation;
        }
        var result = CSharpGeneratorDriver
            .Create(
                generators,
                arguments.AdditionalFiles.Select(f =>
                    (AdditionalText)new FileText(Path.Combine(arguments.BaseDirectory!, f.Path))
                ),
                // As the trees have them: all trees of a compilation must agree.
                (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
                config
            )
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _)
            .GetRunResult();
        var failed = result.Results.FirstOrDefault(r => r.Exception is not null);
        return failed.Exception is null
            ? (CSharpCompilation)updated
            : throw new MutationException(
                $"its source generator {failed.Generator.GetGeneratorType().FullName} fails: {failed.Exception.Message}",
                failed.Exception
            );
    }

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default)
        {
            if (!File.Exists(path))
            {
                return null;
            }
            using var file = File.OpenRead(path);
            return SourceText.From(file);
        }
    }
}
