using Assay.Engine;

namespace Assay.Tests.Engine;

public class WriteFaultTests
{
    public static TheoryData<string, Exception> Refusals =>
        new()
        {
            { "disk is full", new IOException("No space left on device", 28) },
            { "disk is full", new IOException("", unchecked((int)0x80070070)) },
            { "disk is full", new IOException("Disk quota exceeded", 122) },
            { "read-only", new IOException("Read-only file system", 30) },
            { "access is denied", new UnauthorizedAccessException() },
            { "device is on fire", new IOException("The device is on fire.") },
        };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void What_the_system_refuses_is_one_sentence_with_path_and_reason(
        string reason,
        Exception cause
    )
    {
        var fault = WriteFault.Of("/a/b", cause)!;

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains("'/a/b'", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_of_ours_is_not_the_user_s_to_mend() =>
        Assert.Null(WriteFault.Of("/a/b", new InvalidOperationException()));
}
