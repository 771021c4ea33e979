using Assay.Analysis.Coverage;
using Assay.Engine.Map;

namespace Assay.Engine.Effects;

/// <summary>
/// Recognises what an earlier test left running: a place in another test's own method that the test at hand passes
/// without having entered that method.
/// </summary>
internal sealed class Leftovers
{
    private readonly Dictionary<(int Module, int Method), int> _entries = [];

    public Leftovers(ProjectMap map)
    {
        var tests = map.Coverage.Tests.Select(MethodOf).ToHashSet(StringComparer.Ordinal);
        for (var module = 0; module < map.Modules.Count; module++)
        {
            if (!map.Modules[module].IsTestAssembly)
            {
                continue;
            }
            var table = map.Modules[module].Table;
            foreach (var blocks in table.Blocks.GroupBy(b => b.Method))
            {
                var method = table.Methods[blocks.Key];
                if (tests.Contains($"{method.Type}.{WithoutParameters(method.Name)}"))
                {
                    _entries[(module, blocks.Key)] =
                        map.Coverage.FirstProbe(module)
                        + blocks.MinBy(b => (b.Span.StartLine, b.Span.StartColumn))!.Probe;
                }
            }
        }
    }

    /// <summary>True for what another test left running.</summary>
    /// <param name="module">Index of the module where the call is.</param>
    /// <param name="site">The call.</param>
    /// <param name="passed">All probes that the test passed, ascending.</param>
    public bool Contains(int module, EffectSite site, int[] passed) =>
        _entries.TryGetValue((module, site.Method), out var entry)
        && Array.BinarySearch(passed, entry) < 0;

    // Project/Class.Method(arguments)
    private static string MethodOf(string test) =>
        WithoutParameters(test[(test.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    private static string WithoutParameters(string name) =>
        name.IndexOf('(', StringComparison.Ordinal) is var end and >= 0 ? name[..end] : name;
}
