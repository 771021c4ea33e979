using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Engine.Map;

/// <summary>Remembers how each test of a run ended.</summary>
internal sealed class OutcomeRecorder : IRunListener
{
    private readonly Dictionary<string, List<CaseResult>> _results = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Hear(RunEvent happened)
    {
        if (happened is CaseEnded ended)
        {
            if (!_results.TryGetValue(ended.Case.Id, out var results))
            {
                _results[ended.Case.Id] = results = [];
            }
            results.Add(ended.Result);
        }
    }

    /// <summary>Ids of the tests of which a result is a failure, or that gave up while they ran.</summary>
    public IEnumerable<string> ToRunClean =>
        _results.Where(r => r.Value.Any(NotPassed.Contains)).Select(r => r.Key);

    /// <summary>The outcomes of a test's rows, sorted; empty where it gave none.</summary>
    public IEnumerable<Outcome> Of(string test) =>
        _results.TryGetValue(test, out var results) ? results.Select(r => r.Outcome).Order() : [];

    /// <summary>The first result of a test that is none that it passed; null where all are.</summary>
    public CaseResult? FailureOf(string test) =>
        _results.GetValueOrDefault(test)?.FirstOrDefault(NotPassed.Contains);
}
