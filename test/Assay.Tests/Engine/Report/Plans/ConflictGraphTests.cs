using System.Text.RegularExpressions;
using Assay.Engine.Report.Plans;

namespace Assay.Tests.Engine.Report.Plans;

public partial class ConflictGraphTests
{
    [Fact]
    public void Each_use_is_an_edge_with_its_evidence_and_a_change_is_thick()
    {
        var graph = ConflictGraph.Of([
            new PlannedConflict(
                "file a.txt",
                "machine",
                [new PlannedEvidence("P/C.Writes", "writes it")],
                [new PlannedEvidence("P/C.Reads", "reads it")]
            ),
            new PlannedConflict(
                "file b.txt",
                "machine",
                [new PlannedEvidence("P/C.Writes", "writes b")],
                []
            ),
        ]);

        Assert.Equal(
            """
            flowchart LR
              r0[("file a.txt")]
              t0["P/C.Writes"]
              t0 ==>|"writes it"| r0
              t1["P/C.Reads"]
              t1 -->|"reads it"| r0
              r1[("file b.txt")]
              t0 ==>|"writes b"| r1

            """,
            graph[(graph.IndexOf('\n', StringComparison.Ordinal) + 1)..],
            ignoreLineEndingDifferences: true
        );
    }

    [Theory]
    [InlineData("\"]; click t0 call alert(1); x[\"")]
    [InlineData("%%{init: {\"theme\":\"dark\"}}%%")]
    [InlineData("a\nend\n<script>alert(1)</script>`#quot;&amp;")]
    public void A_name_can_only_be_a_name(string name)
    {
        var graph = ConflictGraph.Of([
            new PlannedConflict(name, "machine", [new PlannedEvidence(name, name)], []),
        ]);

        Assert.All(
            graph.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2),
            line => Assert.Matches(Harmless(), line)
        );
        Assert.Equal(5, graph.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Of_many_edges_the_rest_is_counted()
    {
        var graph = ConflictGraph.Of([
            new PlannedConflict(
                "file a.txt",
                "machine",
                [new PlannedEvidence("P/C.Writes", "")],
                [.. Enumerable.Range(0, 350).Select(i => new PlannedEvidence($"P/C.M{i}", ""))]
            ),
            new PlannedConflict(
                "file b.txt",
                "machine",
                [new PlannedEvidence("P/C.Writes", "")],
                []
            ),
        ]);

        Assert.Equal(300, Edge().Count(graph));
        Assert.Contains("52 further uses", graph, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_conflicts_it_says_so() =>
        Assert.Contains("No test is known", ConflictGraph.Of([]), StringComparison.Ordinal);

    // A node or an edge of ours, whose text has nothing in it that means anything to Mermaid.
    [GeneratedRegex(
        "^  (r0\\[\\(\"([\\w ./]|#\\d+;)*\"\\)\\]|t0\\[\"([\\w ./]|#\\d+;)*\"\\]|t0 ==>\\|\"([\\w ./]|#\\d+;)*\"\\| r0)$"
    )]
    private static partial Regex Harmless();

    [GeneratedRegex("==>|-->")]
    private static partial Regex Edge();
}
