using Assay.Tests.TestData;

namespace Assay.Tests.Host.Drivers;

/// <summary>What the order of starts and ends says of a batch.</summary>
internal static class HostSteps
{
    /// <summary>The ids of the cases that were started; each must have ended before anything else happened.</summary>
    public static List<string> StartedAlone(HostBatch batch)
    {
        var started = new List<string>();
        for (var i = 0; i < batch.Steps.Count; i++)
        {
            // One that is not to run now after all is taken back before anything else happens.
            if (batch.Steps[i][0] == '>' && batch.Steps[i + 1] != "- " + batch.Steps[i][2..])
            {
                started.Add(batch.Steps[i][2..]);
                Assert.Equal("< " + started[^1], batch.Steps[i + 1]);
            }
        }
        return started;
    }

    /// <summary>Lines like <c>Passed A.B</c>, one for each result, sorted.</summary>
    public static IEnumerable<string> OutcomesByMethod(this HostRun host, HostBatch batch)
    {
        var methods = host.Discovered.Cases.ToDictionary(c => c.Id, c => c.Class + "." + c.Method);
        return batch
            .Results.Select(r => $"{r.Result.Outcome} {methods[r.Id]}")
            .Order(StringComparer.Ordinal);
    }
}
