using Assay.Analysis.Coverage;
using Assay.Engine.Map;
using Assay.Engine.Workspace;
using Assay.Mutation;

namespace Assay.Engine.Mutate;

/// <summary>Which tests depend on a place in the source, by the map: also through code that runs once in a process.</summary>
internal sealed class MappedPlaces
{
    private readonly ProjectMap _map;
    private readonly Dictionary<string, List<(Span Span, int Probe)>> _blocks = new(Paths.Comparer);
    private readonly HashSet<int> _fills = [];

    /// <param name="map">The map of one test project.</param>
    public MappedPlaces(ProjectMap map)
    {
        _map = map;
        foreach (var (index, module) in map.Modules.Index().Where(m => m.Item.IsUsersCode))
        {
            var first = map.Coverage.FirstProbe(index);
            _fills.UnionWith(
                module.Table.CacheFills.SelectMany(f => f.Passed).Select(p => first + p)
            );
            foreach (var block in module.Table.Blocks)
            {
                var file = module.Table.Documents[block.Span.Document];
                if (!_blocks.TryGetValue(file, out var blocks))
                {
                    _blocks[file] = blocks = [];
                }
                blocks.Add((block.Span, first + block.Probe));
            }
        }
    }

    /// <summary>
    /// The ids of the tests that pass a place, none where the map does not know it; and whether a cache is filled there.
    /// </summary>
    public (IReadOnlyList<string> Tests, bool Fills) TestsOf(MutantPlace place)
    {
        var probes = ProbesOf(place).ToArray();
        return (_map.Coverage.TestsOf(probes), probes.Any(_fills.Contains));
    }

    private IEnumerable<int> ProbesOf(MutantPlace place)
    {
        var blocks = _blocks.GetValueOrDefault(place.File) ?? [];
        var around = blocks
            .Where(b => Starts(b.Span, place.Line, place.Column) && Ends(b.Span, place))
            .OrderBy(b => b.Span.EndLine - b.Span.StartLine)
            .ThenBy(b => b.Span.EndColumn - b.Span.StartColumn)
            .Take(1)
            .ToArray();
        return (around.Length > 0 ? around : blocks.Where(b => IsIn(b.Span, place))).Select(b =>
            b.Probe
        );
    }

    private static bool Starts(Span span, int line, int column) =>
        (span.StartLine, span.StartColumn).CompareTo((line, column)) <= 0;

    private static bool Ends(Span span, MutantPlace place) =>
        (span.EndLine, span.EndColumn).CompareTo((place.Line, place.Column)) > 0;

    // Of a whole body each piece; of a piece that begins before any block what is in it.
    private static bool IsIn(Span span, MutantPlace place) =>
        (span.StartLine, span.StartColumn).CompareTo((place.Line, place.Column)) >= 0
        && (span.StartLine, span.StartColumn).CompareTo((place.EndLine, place.EndColumn)) < 0;
}
