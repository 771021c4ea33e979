using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Analysis.Coverage;
using Assay.Engine.Map;

namespace Assay.Tests.Engine.Maps;

/// <summary>The places of a tree that carry a mark, <c>// [a1]</c>, by file and line.</summary>
internal sealed partial class Marks
{
    private readonly Dictionary<(string File, int Line), string> _marks = [];

    /// <param name="root">Full path of the tree.</param>
    /// <param name="isSource">Which files count, by their path within the tree.</param>
    public Marks(string root, Func<string, bool> isSource)
    {
        foreach (
            var file in Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(f => isSource(Path.GetRelativePath(root, f).Replace('\\', '/')))
        )
        {
            var line = 0;
            foreach (var text in File.ReadLines(file))
            {
                line++;
                if (Mark().Match(text) is { Success: true } mark)
                {
                    _marks.Add((file, line), mark.Groups["name"].Value);
                }
            }
        }
        Names = _marks.Values.ToHashSet(StringComparer.Ordinal);
        Assert.Equal(_marks.Count, Names.Count);
    }

    public IReadOnlySet<string> Names { get; }

    /// <summary>The marks that a test reaches; behind those whose ways are asked for, how many it takes of all.</summary>
    public IReadOnlySet<string> ReachedBy(
        string test,
        ProjectMap map,
        IReadOnlySet<string> withWays
    )
    {
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var probes = map.Coverage.ProbesOf(test) ?? [];
        for (var module = 0; module < map.Modules.Count; module++)
        {
            var table = map.Modules[module].Table;
            var counts = new int[table.Probes];
            var first = map.Coverage.FirstProbe(module);
            foreach (var probe in probes.Where(p => p >= first && p < first + table.Probes))
            {
                counts[probe - first] = 1;
            }
            foreach (var file in SourceCoverage.Of(table, counts))
            {
                foreach (var line in file.Lines.Where(l => l.Value > 0).Select(l => l.Key))
                {
                    if (_marks.TryGetValue((file.Path, line), out var mark))
                    {
                        reached.Add(mark + (withWays.Contains(mark) ? Ways(file, line) : ""));
                    }
                }
            }
        }
        return reached;
    }

    private static string Ways(FileCoverage file, int line)
    {
        var ways = file.Branches.Where(b => b.Line == line).SelectMany(b => b.Tests).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"={ways.Count(w => w > 0)}/{ways.Length}"
        );
    }

    [GeneratedRegex(@"// \[(?<name>\w+)\]")]
    private static partial Regex Mark();
}
