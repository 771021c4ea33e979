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
        ProcessLimit limit,
        CancellationToken cancel
    )
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(limit.Time);
        try
        {
            return await ChildProcess.RunAsync(start, onLine, late.Token) ?? throw DotNet.Missing();
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException(
                FormattableString.Invariant(
                    $"It took longer than {limit.Time.TotalSeconds:0.###} s. {limit.Remedy}"
                ),
                e
            );
        }
    }
}

/// <summary>How long a project's own runner may take.</summary>
/// <param name="Silence">How long a test, a fixture or an answer about tests and options may take: the larger one of run.test-timeout and run.fixture-timeout.</param>
/// <param name="Whole">How long all of it may take (run.own-runner-timeout).</param>
public sealed record OwnRunLimits(TimeSpan Silence, TimeSpan Whole)
{
    internal ProcessLimit OfAnswer =>
        new(
            Silence,
            "Look for what holds up its start, or raise run.test-timeout or run.fixture-timeout: the larger one holds."
        );

    internal ProcessLimit OfRun =>
        new(Whole, "Look for a test that hangs, or raise run.own-runner-timeout.");
}

/// <summary>How long a process may take.</summary>
/// <param name="Time">How long.</param>
/// <param name="Remedy">A sentence that says what to do where that is not enough.</param>
internal sealed record ProcessLimit(TimeSpan Time, string Remedy);
