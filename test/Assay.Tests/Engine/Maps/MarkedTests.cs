using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Maps;

public sealed class MarkedTests
{
    [Fact]
    public async Task Each_test_of_the_marked_tree_reaches_the_marks_that_are_written_down_and_no_others()
    {
        var root = BuiltTree.Of("map");
        using var store = TestTree.Empty();
        var run = await MarkedTree.Of(root, store.Root).RunAsync();
        var marks = new Marks(root, IsSource);
        var expected = Expected(Path.Combine(root, "expected.txt"));
        var maps = run.Maps.ToDictionary(m => m.Project, StringComparer.Ordinal);

        Assert.Empty(run.Maps.SelectMany(m => m.Sensitive));
        Assert.Equal(
            expected.Keys.Order(StringComparer.Ordinal),
            run.Tests.Order(StringComparer.Ordinal)
        );
        var disagreements = expected
            .Select(t =>
            {
                var reached = marks.ReachedBy(t.Key, maps[t.Key.Split('/')[0]], WithWays(t.Value));
                var lacking = string.Join(' ', t.Value.Where(m => m[^1] != '+').Except(reached));
                var beyond = string.Join(' ', reached.Except(t.Value.Select(m => m.TrimEnd('+'))));
                return $"{t.Key} lacks [{lacking}], must not reach [{beyond}]";
            })
            .Where(d => !d.EndsWith("lacks [], must not reach []", StringComparison.Ordinal))
            .ToArray();
        Assert.True(disagreements.Length == 0, string.Join('\n', disagreements));
    }

    // The generator holds the text of what it makes, marks included.
    private static bool IsSource(string path) =>
        path is "Library/Words.txt"
        || (
            path.EndsWith(".cs", StringComparison.Ordinal)
            && !path.StartsWith("Generating/", StringComparison.Ordinal)
            && (
                !path.Contains("/obj/", StringComparison.Ordinal)
                || path.Contains("/generated/Generating/", StringComparison.Ordinal)
            )
        );

    private static Dictionary<string, string[]> Expected(string file)
    {
        var expected = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var group = "";
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.EndsWith('.'))
            {
                group = line;
                continue;
            }
            // Arguments may hold a colon too.
            var end = line.LastIndexOf(')') is var bracket and > 0
                ? bracket + 1
                : line.IndexOf(':', StringComparison.Ordinal);
            var marks = line[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            expected.Add(group + line[..end], marks);
        }
        return expected;
    }

    private static HashSet<string> WithWays(IEnumerable<string> marks) =>
        [.. marks.Where(m => m.Contains('=')).Select(m => m.Split('=')[0])];
}
