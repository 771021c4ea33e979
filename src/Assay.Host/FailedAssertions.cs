using System.Diagnostics;

namespace Assay.Host;

/// <summary>
/// Makes a failed Debug.Assert or Trace.Assert an exception, hence a failed test, where the runtime would end the
/// process. VSTest's and xUnit 3's processes do the same; Microsoft.Testing.Platform by itself does not.
/// </summary>
internal sealed class FailedAssertions : TraceListener
{
    private FailedAssertions() { }

    /// <summary>Has assertions throw from now on; more calls change nothing.</summary>
    public static void Throw()
    {
        foreach (var standard in Trace.Listeners.OfType<DefaultTraceListener>())
        {
            standard.AssertUiEnabled = false;
        }
        if (!Trace.Listeners.OfType<FailedAssertions>().Any())
        {
            Trace.Listeners.Add(new FailedAssertions());
        }
    }

    public override void Fail(string? message) => Fail(message, null);

    public override void Fail(string? message, string? detailMessage) =>
        throw new AssertionFailedException(
            string.Join(
                Environment.NewLine,
                new[] { "Debug.Assert or Trace.Assert failed: " + message, detailMessage }.Where(
                    line => !string.IsNullOrEmpty(line)
                )
            )
        );

    public override void Write(string? message) { }

    public override void WriteLine(string? message) { }
}

/// <summary>A failed Debug.Assert or Trace.Assert.</summary>
internal sealed class AssertionFailedException : Exception
{
    public AssertionFailedException(string message)
        : base(message) { }
}
