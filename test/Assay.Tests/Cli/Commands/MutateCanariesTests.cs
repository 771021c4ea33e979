using System.Text.Json;
using System.Text.RegularExpressions;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary><c>assay mutate</c> on testdata/canaries, whose lines say what must become of their mutants.</summary>
public sealed partial class MutateCanariesTests
{
    [Fact]
    public async Task Every_canary_comes_to_what_its_line_says_whatever_the_number_of_hosts()
    {
        using var tree = TestTree.CopyBuilt("canaries");

        var one = await RunAsync(tree, "1");
        var three = await RunAsync(tree, "3");

        Assert.Equal(Expected(one), Found(one));
        Assert.Equal(one.GetRawText(), three.GetRawText());
    }

    private static async Task<JsonElement> RunAsync(TestTree tree, string jobs)
    {
        var call = await CliCall.RunAsync(
            tree.Root,
            "mutate",
            "--mutators",
            "arithmetic,statement,relational,always-true",
            "--format",
            "json",
            "-j",
            jobs
        );
        Assert.True(call.ExitCode == 0, call.Error);
        return JsonDocument.Parse(call.Out).RootElement;
    }

    private static IEnumerable<string> Expected(JsonElement report) =>
        from file in report.GetProperty("files").EnumerateObject()
        from line in file.Value.GetProperty("source").GetString()!.Split('\n').Index()
        let expect = Expectation().Match(line.Item)
        where expect.Success
        select $"{file.Name}:{line.Index + 1} {expect.Groups[1].Value} {expect.Groups[2].Value}";

    // The verdicts of a mutator on a line that expects something of it.
    private static IEnumerable<string> Found(JsonElement report) =>
        from file in report.GetProperty("files").EnumerateObject()
        from line in file.Value.GetProperty("source").GetString()!.Split('\n').Index()
        let expect = Expectation().Match(line.Item)
        where expect.Success
        let found = file
            .Value.GetProperty("mutants")
            .EnumerateArray()
            .Where(m =>
                m.GetProperty("mutatorName").GetString() == expect.Groups[1].Value
                && m.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32()
                    == line.Index + 1
            )
            .Select(m => m.GetProperty("status").GetString())
            .Distinct()
            .Order(StringComparer.Ordinal)
        select $"{file.Name}:{line.Index + 1} {expect.Groups[1].Value} {string.Join(',', found)}";

    [GeneratedRegex(@"// expect: (\S+) (\S+)")]
    private static partial Regex Expectation();
}
