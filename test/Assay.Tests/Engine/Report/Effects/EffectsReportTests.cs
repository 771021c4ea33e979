using Assay.Analysis.Coverage;
using Assay.Engine.Classify;
using Assay.Engine.Effects;
using Assay.Engine.Report;
using Assay.Engine.Report.Effects;

namespace Assay.Tests.Engine.Report.Effects;

public class EffectsReportTests
{
    private static readonly Effect Writes = new(
        EffectKind.FileWrite,
        "out/a.txt",
        "System.IO.File.WriteAllText",
        "src/A.cs:1"
    );
    private static readonly Effect Reads = Writes with { Kind = EffectKind.FileRead };
    private static readonly Effect Clock = new(
        EffectKind.Clock,
        null,
        "System.DateTime.get_Now",
        null
    );

    private static readonly Classified[] Tests =
    [
        Known("P/C.Clock", Clock),
        Known("P/C.Reader", Reads, Clock),
        Known("P/C.Writer", Writes),
        new("P/C.Dark", TestKind.Unknown, null, null, false, ["nothing is known"]),
    ];

    [Fact]
    public void Without_a_question_all_tests_are_listed_with_all_of_their_effects()
    {
        var document = Ask();

        Assert.Null(document.Query);
        Assert.Equal(
            ["P/C.Clock", "P/C.Dark", "P/C.Reader", "P/C.Writer"],
            document.Tests.Select(t => t.Id)
        );
        Assert.Equal(new TypeCounts(4, 3, 0, 1), document.Summary);
    }

    [Fact]
    public void Kinds_are_counted_by_tests_and_things()
    {
        Assert.Equal(
            [
                new KindPart("clock", 2, 0),
                new KindPart("file-read", 1, 1),
                new KindPart("file-write", 1, 1),
            ],
            Ask().Kinds
        );
    }

    [Fact]
    public void What_one_test_writes_and_another_touches_is_shared()
    {
        var shared = Assert.Single(Ask().Shared);

        Assert.Equal(("file", "out/a.txt"), (shared.Thing, shared.Target));
        Assert.Equal(["P/C.Writer"], shared.Writers);
        Assert.Equal(["P/C.Reader", "P/C.Writer"], shared.Tests);
    }

    [Theory]
    [InlineData("out/a.txt")]
    [InlineData("out")]
    [InlineData("out/")]
    public void A_file_is_answered_with_the_tests_that_touch_it(string file) =>
        Assert.Equal(["P/C.Reader", "P/C.Writer"], Ask(file: file).Tests.Select(t => t.Id));

    [Theory]
    [InlineData("out/a")]
    [InlineData("a.txt")]
    public void A_part_of_a_name_is_another_file(string file) =>
        Assert.Empty(Ask(file: file).Tests);

    [Fact]
    public void A_kind_is_answered_with_its_tests_and_its_effects_only()
    {
        var tests = Ask(kind: "clock").Tests;

        Assert.Equal(["P/C.Clock", "P/C.Reader"], tests.Select(t => t.Id));
        Assert.All(tests, t => Assert.Equal("clock", Assert.Single(t.Effects!).Kind));
    }

    [Fact]
    public void A_test_is_answered_with_its_effects() =>
        Assert.Equal(2, Assert.Single(Ask(test: "P/C.Reader").Tests).Effects!.Count);

    internal static EffectsDocument Sample() =>
        new EffectsReport(
            "Orchard.slnx",
            [.. Tests, Known("P/C.Other", Writes) with { Time = TimeSpan.FromMilliseconds(3) }]
        )
        {
            LeftOut = ["A.dll has no debug symbols."],
            SetAside = [new SetAsidePart("Old", "It is for .NET Framework.", false)],
        }.Of(EffectChoice.Of("C.", "file-write", "out/a.txt", ("/s", "/s")));

    private static EffectsDocument Ask(
        string? test = null,
        string? kind = null,
        string? file = null
    ) => new EffectsReport("S.slnx", Tests).Of(EffectChoice.Of(test, kind, file, ("/s", "/s")));

    private static Classified Known(string test, params Effect[] effects) =>
        new(test, TestKind.Unit, null, effects, true, ["a reason"]);
}
