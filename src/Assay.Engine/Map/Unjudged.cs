using Assay.Engine.Report;
using Assay.Engine.Run;

namespace Assay.Engine.Map;

/// <summary>Passes on what happens in a run with probes, but no failures: whether they are any shows only without probes.</summary>
internal sealed class Unjudged(IRunListener listener) : IRunListener
{
    /// <inheritdoc/>
    public void Hear(RunEvent happened)
    {
        if (happened is not CaseEnded ended || !Outcomes.IsFailure(ended.Result.Outcome))
        {
            listener.Hear(happened);
        }
    }
}
