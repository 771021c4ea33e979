using Assay.Analysis.Coverage;
using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Engine.Map;

/// <summary>
/// What tests passed when they ran a second time in a warm host: what they had passed before and not again ran for the
/// first time only, and belongs to every test that would have come to it.
/// </summary>
/// <param name="methods">Which probe is of which method.</param>
/// <param name="calls">What may be called from where.</param>
internal sealed class SecondLooks(ProbedMethods methods, CallGraph calls)
{
    private readonly Dictionary<string, Again> _again = new(StringComparer.Ordinal);

    /// <param name="test">Id of the test.</param>
    /// <param name="probes">What it passed the second time.</param>
    /// <param name="host">What watched the host the first time.</param>
    public void Add(string test, IEnumerable<int> probes, FirstTimes host)
    {
        if (!_again.TryGetValue(test, out var again))
        {
            _again[test] = again = new Again(host);
        }
        again.Probes.UnionWith(probes);
    }

    /// <summary>How it ended the second time.</summary>
    public void Add(string test, Outcome outcome)
    {
        if (_again.TryGetValue(test, out var again))
        {
            again.IsAsBefore &= outcome == Outcome.Passed;
        }
    }

    /// <summary>Credits what was found.</summary>
    /// <param name="map">What the tests passed the first time.</param>
    /// <param name="credit">Takes it.</param>
    /// <returns>The probes that ran for the first time only.</returns>
    public HashSet<int> CreditTo(StaticCredit credit, CoverageMap map)
    {
        var all = new HashSet<int>();
        foreach (var (test, again) in _again.Where(a => a.Value.IsAsBefore))
        {
            var once = map.ProbesOf(test)!
                .Where(p => !again.Probes.Contains(p) && again.Host.IsFirst(test, p))
                .ToHashSet();
            Credit(once, again, credit);
            all.UnionWith(once);
        }
        return all;
    }

    // Each way that was gone only the first time, with what was called on it, to every test that comes to where it
    // began. Of what is left nobody knows where it was called.
    private void Credit(HashSet<int> once, Again again, StaticCredit credit)
    {
        var entered = again.Probes.Select(methods.Of).ToHashSet();
        var begun = once.Where(p => entered.Contains(methods.Of(p)) && methods.Of(p) >= 0)
            .Where(again.Host.WasLeftOutLater)
            .Select(p => (Probe: p, Asked: methods.Before(p, again.Probes)))
            .ToArray();
        var left = new HashSet<int>(once);
        foreach (var way in begun.GroupBy(b => b.Asked, b => b.Probe))
        {
            var passed = calls.Reach(way, once.Contains);
            passed.UnionWith(way);
            left.ExceptWith(passed);
            credit.RanOnce([way.Key], passed);
        }
        foreach (
            var type in once.Where(p => methods.TypeOfOnce(p) is not null)
                .GroupBy(methods.TypeOfOnce)
        )
        {
            var passed = calls.Reach(type, once.Contains);
            passed.UnionWith(type);
            left.ExceptWith(passed);
            credit.Initialised(type.Key!.Value.Assembly, type.Key.Value.Name, passed);
        }
        left.RemoveWhere(p => entered.Contains(methods.Of(p)));
        if (left.Count > 0 && begun.Length > 0)
        {
            credit.RanOnce(begun.Select(b => b.Asked).Distinct(), left);
        }
    }

    private sealed record Again(FirstTimes Host)
    {
        public HashSet<int> Probes { get; } = [];

        public bool IsAsBefore { get; set; } = true;
    }
}
