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
            new RunBatch([0, 5, 100_000], true),
            new AskRecorded(),
            new Recorded(),
            new Quit(),
            new Discovered(
                "3.2",
                [new HostCase("A.B(\"é\")", "A", "B", "A", true, false, IsFree: true)],
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
            new RunProblem("text"),
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
}
