using System.Diagnostics;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>A process of the project's own runner, which is ended with all that it started when it takes too long.</summary>
internal static class LimitedProcess
{
    /// <summary>Runs to the end and returns the exit code.</summary>
    /// <param name="start">What to start.</param>
    /// <param name="onLine">Takes each line that it prints.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="TimeoutException">It took longer.</exception>
    /// <exception cref="AssayException">There is no such command.</exception>
    public static async Task<int> RunAsync(
        ProcessStartInfo start,
        Action<string> onLine,
        TimeSpan limit,
        CancellationToken cancel
    )
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(limit);
        try
        {
            return await ChildProcess.RunAsync(start, onLine, late.Token) ?? throw DotNet.Missing();
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"It took longer than {limit.TotalSeconds:0.###} s.", e);
        }
    }
}

/// <summary>How long a project's own runner may take.</summary>
/// <param name="Silence">How long a test, a fixture or the list of options may take.</param>
/// <param name="Whole">How long all of it may take.</param>
public sealed record OwnRunLimits(TimeSpan Silence, TimeSpan Whole);
