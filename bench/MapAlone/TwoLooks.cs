using Assay.Engine.Instrument;
using Assay.Engine.Run;
using Assay.Model.Wire;

namespace Assay.Bench.MapAlone;

/// <summary>What a process passed in all, until one test ran a second time there and by it.</summary>
internal sealed class TwoLooks(RewrittenProject project) : IRunListener
{
    /// <summary>Probes that were passed the first time, set-up and static constructors included.</summary>
    public HashSet<int> First { get; } = [];

    /// <summary>Those that were passed the second time.</summary>
    public HashSet<int> Again { get; } = [];

    /// <inheritdoc/>
    public void Hear(RunEvent happened)
    {
        switch (happened)
        {
            case CaseTouched touched:
                First.UnionWith(Probes(touched));
                break;
            case SecondLook { What: CaseTouched again }:
                Again.UnionWith(Probes(again));
                break;
        }
    }

    private IEnumerable<int> Probes(CaseTouched touched) =>
        touched
            .What.Hits.Concat(touched.What.StaticHits.Select(s => s.Hits))
            .SelectMany(h => Numbered(touched.Modules[h.Module], h));

    private IEnumerable<int> Numbered(string module, ModuleHits hits)
    {
        var first = 0;
        foreach (var table in project.Modules.Select(m => m.Table))
        {
            if (table.Module == module)
            {
                return hits.Probes.Select(p => first + p);
            }
            first += table.Probes;
        }
        return [];
    }
}
