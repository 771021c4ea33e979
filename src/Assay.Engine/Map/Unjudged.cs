using Assay.Engine.Run;

namespace Assay.Engine.Map;

/// <summary>
/// Passes on what happens in a run with probes, but no failures and nothing that gave up: whether it does shows only
/// without probes.
/// </summary>
internal sealed class Unjudged(IRunListener listener) : IRunListener
{
    /// <inheritdoc/>
    public void Hear(RunEvent happened)
    {
        if (happened is not CaseEnded ended || !NotPassed.Contains(ended.Result))
        {
            listener.Hear(happened);
        }
    }
}
