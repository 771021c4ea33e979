using System.Text;
using Assay.Engine.Run;

namespace Assay.Tests.Engine.Run;

public class LastLinesTests
{
    [Fact]
    public async Task Only_the_last_lines_are_kept()
    {
        var kept = new LastLines();
        await kept.PumpAsync(Stream(string.Join('\n', Enumerable.Range(1, 5_000))));
        var lines = kept.ToString().Split(Environment.NewLine);
        Assert.InRange(lines.Length, 50, 200);
        Assert.Equal("5000", lines[^1]);
    }

    [Fact]
    public async Task A_long_stack_trace_does_not_push_out_what_the_test_printed()
    {
        var kept = new LastLines();
        await kept.PumpAsync(Stream("the last words"));
        await kept.PumpAsync(
            Stream(string.Join('\n', Enumerable.Repeat("   at Some.Method()", 5_000)))
        );
        Assert.StartsWith("the last words", kept.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_line_is_cut()
    {
        var kept = new LastLines();
        await kept.PumpAsync(Stream(new string('x', 1_000_000)));
        Assert.InRange(kept.ToString().Length, 1_000, 3_000);
    }

    private static StreamReader Stream(string text) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
