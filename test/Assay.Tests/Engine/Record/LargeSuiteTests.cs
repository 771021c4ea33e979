using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Tests.Engine.Record;

public sealed partial class LargeSuiteTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // The process checks the numbers of results itself, and fails where one is missing.
    [Fact]
    public async Task A_suite_of_100_000_tests_is_recorded_and_queried_within_500_MB()
    {
        var output = await StoreLoadProcess.RunAsync("measure", _folder.Root, 100_000);

        var memory = PeakMemory().Match(output).Groups[1].Value;
        Assert.InRange(int.Parse(memory, CultureInfo.InvariantCulture), 1, 500);
    }

    [GeneratedRegex(@"peak memory: (\d+) MB")]
    private static partial Regex PeakMemory();
}
