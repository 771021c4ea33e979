using Assay.Engine.Map;
using Assay.Engine.Run;

namespace Assay.Engine.Effects;

/// <summary>
/// Tells tests that ran from those that ended without: a map has both, and a skipped test of a class with set-up is not
/// empty either.
/// </summary>
internal sealed class TestsThatRan
{
    private readonly ProjectMap _map;
    private readonly ILookup<string, int> _probes;

    public TestsThatRan(ProjectMap map)
    {
        _map = map;
        _probes = Enumerable
            .Range(0, map.Modules.Count)
            .SelectMany(m =>
                map.Modules[m]
                    .Table.Blocks.Select(b =>
                        (
                            Name: Plain(map.Modules[m].Table.Methods[b.Method].Name),
                            Probe: map.Coverage.FirstProbe(m) + b.Probe
                        )
                    )
            )
            .ToLookup(x => x.Name, x => x.Probe, StringComparer.Ordinal);
    }

    /// <summary>True where the test passed code of a method of its name; also where no such method has probes.</summary>
    public bool Contains(TestCase test)
    {
        if (_map.Coverage.ProbesOf(test.Id) is not { } passed)
        {
            return false;
        }
        var own = _probes[test.Host.Method].ToHashSet();
        return own.Count == 0 ? passed.Length > 0 : passed.Any(own.Contains);
    }

    private static string Plain(string method) => method.Split('(', '.', '<')[0];
}
