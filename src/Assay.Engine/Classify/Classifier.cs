using System.Globalization;
using Assay.Analysis.Coverage;
using Assay.Engine.Effects;

namespace Assay.Engine.Classify;

/// <summary>Decides from what tests touch and take whether they are unit or integration tests.</summary>
/// <param name="budget">What one unit test may take; null for no budget.</param>
/// <param name="times">What tests take, by id; lacks those that were not measured.</param>
public sealed class Classifier(TimeSpan? budget, IReadOnlyDictionary<string, TimeSpan> times)
{
    // A test that touches more things is no clearer case than one that touches these.
    private const int MostEvidence = 20;

    /// <summary>The verdict on one test.</summary>
    public Classified Of(KnownEffects known)
    {
        TimeSpan? time = times.TryGetValue(known.Test, out var measured) ? measured : null;
        if (known.Effects is not { } effects)
        {
            return new Classified(known.Test, TestKind.Unknown, time, null, false, [known.Remark!]);
        }
        // What an assembly sets up for all of its tests says nothing about what this one needs.
        var reaching = effects
            .Where(e => EffectKinds.IsIntegration(e.Kind))
            .ToLookup(e => e.By == Toucher.AssemblySetUp);
        var outside = reaching[false].ToArray();
        var isOver = budget is { } most && time > most;
        var evidence = outside
            .Take(MostEvidence)
            .Select(e => e.ToString())
            .Concat(
                outside.Length > MostEvidence ? [$"and {outside.Length - MostEvidence} more"] : []
            )
            .Concat(isOver ? [Over(time!.Value)] : [])
            .ToList();
        var kind = evidence.Count > 0 ? TestKind.Integration : TestKind.Unit;
        if (kind == TestKind.Unit)
        {
            evidence.Add("no file, network, process or database");
            evidence.AddRange(reaching[true].Take(MostEvidence).Select(e => $"besides: {e}"));
            if (budget is not null)
            {
                evidence.Add(time is { } t ? Within(t) : "its time is not measured");
            }
        }
        if (known.Remark is { } remark)
        {
            evidence.Add(remark);
        }
        return new Classified(known.Test, kind, time, effects, known.IsRecorded, evidence);
    }

    private string Over(TimeSpan time) =>
        $"takes {Ms(time)}, more than the {Ms(budget!.Value)} of a unit test";

    private string Within(TimeSpan time) =>
        $"takes {Ms(time)} of the {Ms(budget!.Value)} of a unit test";

    private static string Ms(TimeSpan time) =>
        time.TotalMilliseconds.ToString("0.##", CultureInfo.InvariantCulture) + " ms";
}
