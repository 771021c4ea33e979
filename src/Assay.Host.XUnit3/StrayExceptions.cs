using Assay.Host.Drivers.XUnit;

namespace Assay.Host.Drivers.XUnit3;

/// <summary>
/// Exceptions on threads that the user's code has started. The process in which <c>dotnet test</c> runs xUnit 3 from
/// version 3 on through VSTest reports such an exception and goes on, by never letting go of the thread.
/// </summary>
internal sealed class StrayExceptions
{
    private readonly object _lock = new();
    private readonly List<string> _untold = new();
    private RunSink? _sink;

    public StrayExceptions() => AppDomain.CurrentDomain.UnhandledException += Take;

    /// <summary>Reports to a run, first what came when there was none.</summary>
    public void ReportTo(RunSink? sink)
    {
        lock (_lock)
        {
            _sink = sink;
            if (sink is not null)
            {
                _untold.ForEach(sink.Problem);
                _untold.Clear();
            }
        }
    }

    private void Take(object sender, UnhandledExceptionEventArgs e)
    {
        var text = "Unhandled exception: " + e.ExceptionObject;
        lock (_lock)
        {
            if (_sink is null)
            {
                _untold.Add(text);
            }
            else
            {
                _sink.Problem(text);
            }
        }
        // Returning would end the process.
        Thread.Sleep(Timeout.Infinite);
    }
}
