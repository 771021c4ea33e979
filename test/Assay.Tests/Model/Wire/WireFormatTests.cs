using Assay.Model;
using Assay.Model.Wire;

namespace Assay.Tests.Model.Wire;

public class WireFormatTests
{
    public static TheoryData<WireMessage> Messages =>
        [
            new Hello(WireFormat.Version, ".NET 10.0.1"),
            new Load(Framework.TUnit, "/a/b.dll", "/a", null, true, ["A.B", "C.D"], true),
            new Load(Framework.NUnit, "/a/b.dll", "/a", "/a/x.runsettings", false, [], false),
            new Load(Framework.NUnit, "/a/b.dll", "/a", null, false, [], false, IsRewritten: true)
            {
                CopiesBelow = ["/a/p/c.dll", "/r/c.dll"],
            },
            new Load(Framework.NUnit, "/a/b.dll", "/a", null, false, [], false)
            {
                Mutants = 70_000,
                Alive = 0,
            },
            new RunBatch([0, 5, 100_000], true),
            new RunBatch([1], false) { Mutant = 0 },
            new Recorded(),
            new Quit(),
            new Discovered(
                "3.2",
                [
                    new HostCase(
                        "A.B(\"é\")",
                        "A",
                        "B",
                        "A",
                        true,
                        false,
                        IsFree: true,
                        IsAloneByDefault: true
                    ),
                ],
                ["A.B"],
                true,
                8,
                HasSuspiciousRows: true
            ),
            new Refused("why"),
            new CaseStarting(70_000),
            new CaseFinished(
                3,
                new CaseResult(
                    "row",
                    Outcome.Failed,
                    TimeSpan.FromTicks(7),
                    TimeSpan.FromTicks(9),
                    11,
                    TimeSpan.FromTicks(13),
                    "m",
                    "s",
                    "o"
                )
            ),
            new CaseLeft(70_000),
            new Closed(),
            new RunProblem("text"),
            new ModulesLoaded(["Orchard#1", "Orchard#2"]),
            new Touched(
                70_000,
                [new ModuleHits(0, [0, 1, 2, 900_000]), new ModuleHits(3, [])],
                [new StaticHits(2, 400, new ModuleHits(1, [7, 8]))],
                [new EffectNote(1, 300, "/a/é", "A.B"), new EffectNote(0, 0, null, null)],
                5
            ),
            new Touched(Touched.Between, [], [], [], 0),
            new MutantsReached(70_000, [0, 1, 2, 900_000]),
            new MutantsReached(Touched.Between, []),
            new BatchFinished(TimeSpan.FromTicks(3), TimeSpan.FromTicks(4)),
        ];

    [Theory]
    [MemberData(nameof(Messages), DisableDiscoveryEnumeration = true)]
    public async Task What_is_written_is_read(WireMessage message)
    {
        using var stream = new MemoryStream();
        WireFormat.Write(stream, message);
        stream.Position = 0;
        Assert.Equivalent(message, WireFormat.Read(stream), strict: true);
        stream.Position = 0;
        Assert.Equivalent(
            message,
            await WireFormat.ReadAsync(stream, TestContext.Current.CancellationToken),
            strict: true
        );
    }

    [Fact]
    public void Of_what_a_test_wrote_the_middle_is_left_out_where_it_is_too_long()
    {
        var text = "first" + new string('a', 3 * WireParts.LongestText) + "last";
        var result = new CaseResult(
            text,
            Outcome.Failed,
            TimeSpan.Zero,
            null,
            null,
            null,
            text,
            text,
            text
        );
        var read = Assert.IsType<CaseFinished>(AsRead(new CaseFinished(3, result))).Result;
        string?[] texts =
        [
            read.Row,
            read.Message,
            read.StackTrace,
            read.Output,
            Assert.IsType<RunProblem>(AsRead(new RunProblem(text))).Text,
            Assert.IsType<Refused>(AsRead(new Refused(text))).Reason,
        ];
        Assert.All(
            texts,
            t =>
            {
                Assert.InRange(t!.Length, 1_000, WireParts.LongestText + 100);
                Assert.StartsWith("first", t, StringComparison.Ordinal);
                Assert.EndsWith("last", t, StringComparison.Ordinal);
                Assert.Contains("[... 2000009 characters left out ...]", t);
            }
        );
    }

    [Fact]
    public void A_message_that_nobody_would_read_is_not_written()
    {
        using var stream = new MemoryStream();
        var message = new RunProblem(new string('a', 98));
        WireFormat.Write(stream, message, maximumLength: 100);
        var written = stream.Length;
        var fault = Assert.Throws<InvalidDataException>(() =>
            WireFormat.Write(stream, message, maximumLength: 99)
        );
        Assert.Equal(
            "RunProblem would be a message of 100 bytes, more than the 99 that are possible.",
            fault.Message
        );
        Assert.Equal(written, stream.Length);
    }

    [Fact]
    public void A_closed_stream_is_no_message() => Assert.Null(WireFormat.Read(new MemoryStream()));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(WireFormat.MaximumLength + 1)]
    public void A_length_that_is_not_possible_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() =>
            WireFormat.Read(new MemoryStream(BitConverter.GetBytes(length)))
        );

    [Fact]
    public void A_kind_that_does_not_exist_is_refused() =>
        Assert.Throws<InvalidDataException>(() =>
            WireFormat.Read(new MemoryStream([1, 0, 0, 0, 99]))
        );

    [Theory]
    [InlineData(new byte[] { 15, 0, 0, 0, 0, 1, 0, 2, 5, 3 })] // A run of three where two are counted.
    [InlineData(new byte[] { 15, 0, 0, 0, 0, 1, 0, 2, 5, 0 })] // A run of none.
    public void Probes_that_are_not_as_many_as_was_said_are_refused(byte[] body) =>
        Assert.Throws<InvalidDataException>(() =>
            WireFormat.Read(new MemoryStream([.. BitConverter.GetBytes(body.Length), .. body]))
        );

    private static WireMessage? AsRead(WireMessage message)
    {
        using var stream = new MemoryStream();
        WireFormat.Write(stream, message);
        stream.Position = 0;
        return WireFormat.Read(stream);
    }
}
