using System.Xml.Linq;
using Assay.Analysis.Coverage;
using Assay.Analysis.Coverage.Export;

namespace Assay.Tests.Analysis.Coverage;

public sealed class ExportTests
{
    private static readonly FileCoverage Covered = new(
        "Shop",
        Path.Combine(Root, "src", "A&B<c>.cs"),
        new Dictionary<int, int>
        {
            [3] = 2,
            [4] = 0,
            [7] = 1,
        },
        [new BranchCoverage(3, [2, 0]), new BranchCoverage(7, [0, 0, 1])],
        [
            new MethodCoverage(
                "Shop.Cart",
                "Add(Int32)",
                new Dictionary<int, int> { [3] = 2, [4] = 0 }
            ),
            new MethodCoverage("Shop.Cart+Line", "\u0001odd", new Dictionary<int, int> { [7] = 1 }),
        ]
    );

    private static string Root => OperatingSystem.IsWindows() ? @"C:\shop" : "/shop";

    [Fact]
    public void Cobertura_states_lines_and_branches_and_is_escaped()
    {
        using var stream = new MemoryStream();
        Cobertura.Write(stream, [Covered], Root, DateTimeOffset.UnixEpoch);
        stream.Position = 0;

        var coverage = XDocument.Load(stream).Root!;

        Assert.Equal(
            ("2", "3"),
            (
                (string?)coverage.Attribute("lines-covered"),
                (string?)coverage.Attribute("lines-valid")
            )
        );
        Assert.Equal(
            ("2", "5"),
            (
                (string?)coverage.Attribute("branches-covered"),
                (string?)coverage.Attribute("branches-valid")
            )
        );
        Assert.Equal("0.6667", (string?)coverage.Attribute("line-rate"));
        Assert.Equal(
            "Shop",
            (string?)Assert.Single(coverage.Descendants("package")).Attribute("name")
        );
        var classes = coverage.Descendants("class").ToArray();
        Assert.Equal(
            ["Shop.Cart", "Shop.Cart/Line"],
            classes.Select(c => (string?)c.Attribute("name"))
        );
        Assert.All(
            classes,
            c => Assert.Equal(Path.Combine("src", "A&B<c>.cs"), (string?)c.Attribute("filename"))
        );
        Assert.Equal(
            ["3:2:50% (1/2)", "4:0:", "7:1:33% (1/3)"],
            classes
                .SelectMany(c => c.Element("lines")!.Elements())
                .Select(l =>
                    $"{(string?)l.Attribute("number")}:{(string?)l.Attribute("hits")}:{(string?)l.Attribute("condition-coverage")}"
                )
        );
    }

    [Fact]
    public void Lcov_states_lines_and_branches()
    {
        using var text = new StringWriter();
        Lcov.Write(text, [Covered]);

        Assert.Equal(
            $"""
            TN:
            SF:{Covered.Path}
            FN:3,Shop.Cart::Add(Int32)
            FNDA:2,Shop.Cart::Add(Int32)
            FN:7,Shop.Cart+Line::{'\u0001'}odd
            FNDA:1,Shop.Cart+Line::{'\u0001'}odd
            BRDA:3,0,0,2
            BRDA:3,0,1,0
            BRDA:7,1,0,0
            BRDA:7,1,1,0
            BRDA:7,1,2,1
            BRF:5
            BRH:2
            DA:3,2
            DA:4,0
            DA:7,1
            LF:3
            LH:2
            end_of_record

            """.ReplaceLineEndings("\n"),
            text.ToString()
        );
    }
}
