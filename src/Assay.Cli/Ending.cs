using Assay.Engine;

namespace Assay.Cli;

/// <summary>Tells what a user can mend from what is a bug.</summary>
internal static class Ending
{
    /// <summary>The exception that stands for what was thrown: an <see cref="AssayException"/> or a cancellation where it is one at heart.</summary>
    public static Exception Of(Exception thrown, CancellationToken cancel) =>
        thrown switch
        {
            AggregateException { InnerExceptions: [var only] } => Of(only, cancel),
            AssayException => thrown,
            // What breaks while everything is being stopped is part of the stopping.
            _ when cancel.IsCancellationRequested => new OperationCanceledException(
                thrown.Message,
                thrown,
                cancel
            ),
            OperationCanceledException => new InvalidOperationException(
                "Something was cancelled that nobody had cancelled.",
                thrown
            ),
            // Where nobody nearer has said it in better words, with the path.
            UnauthorizedAccessException => Usage(
                $"{thrown.Message.TrimEnd('.')}; give access to it and run again."
            ),
            _ when WriteFault.IsFull(thrown) => Usage(
                $"The disk is full ({thrown.Message.TrimEnd('.')}); free some space and run again."
            ),
            _ => thrown,
        };

    private static AssayException Usage(string message) => new(Fault.Usage, message);
}
