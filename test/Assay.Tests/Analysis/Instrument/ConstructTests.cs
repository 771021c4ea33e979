using System.Text.RegularExpressions;
using Assay.Analysis.Coverage;
using Assay.Tests.Probe;

namespace Assay.Tests.Analysis.Instrument;

[Collection(ProbesOfTheProcess.Name)]
public sealed class ConstructTests
{
    public static MatrixTheoryData<string, bool> Cases => new(Constructs.All.Keys, [false, true]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_construct_of_the_language_is_mapped_to_the_lines_that_ran(
        string construct,
        bool optimized
    )
    {
        var source = Constructs.All[construct];
        using var snippet = Snippet.Of(source, new SnippetOptions(optimized));

        var file = Assert.Single(SourceCoverage.Of(snippet.Table, snippet.Run()));

        Assert.Equal(
            source.ReplaceLineEndings("\n"),
            Marked(source.ReplaceLineEndings("\n"), file)
        );
    }

    // The source again, with the marks that the measured coverage calls for.
    private static string Marked(string source, FileCoverage file) =>
        string.Join(
            "\n",
            source
                .Split('\n')
                .Select(
                    (text, i) =>
                        Regex.Replace(text, "// .*$", m => "// " + Mark(m.Value[3..], i + 1, file))
                )
        );

    private static string Mark(string expected, int line, FileCoverage file)
    {
        if (expected.StartsWith("ways", StringComparison.Ordinal))
        {
            var ways = file.Branches.Where(b => b.Line == line).SelectMany(b => b.Tests).ToArray();
            return $"ways {ways.Count(w => w > 0)}/{ways.Length}";
        }
        return !file.Lines.TryGetValue(line, out var hits) ? "out"
            : hits > 0 ? "hit"
            : "not";
    }
}
