using Assay.Engine.Discover;
using Assay.Engine.Report;

namespace Assay.Engine.Run;

/// <summary>Remembers which cases failed in the last pass of a run.</summary>
public sealed class FailedCases : IRunListener
{
    private readonly Lock _lock = new();
    private HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Hear(RunEvent happened)
    {
        lock (_lock)
        {
            switch (happened)
            {
                case RunStarted:
                    _failed = new HashSet<string>(StringComparer.Ordinal);
                    break;
                case CaseEnded ended when Outcomes.IsFailure(ended.Result.Outcome):
                    _failed.Add(ended.Case.Id);
                    break;
            }
        }
    }

    /// <summary>The suites with those of their cases that failed.</summary>
    public IReadOnlyList<ProjectSuite> Of(IEnumerable<ProjectSuite> suites)
    {
        lock (_lock)
        {
            return
            [
                .. suites
                    .Select(s => s with { Cases = [.. s.Cases.Where(c => _failed.Contains(c.Id))] })
                    .Where(s => s.Cases.Count > 0),
            ];
        }
    }
}
