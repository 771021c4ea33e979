using System.Diagnostics;

namespace Assay.Host.Drivers.TUnit;

/// <summary>
/// Time that goes into what tests share: hooks of class, assembly and session, and the initialisation of shared
/// objects, as TUnit tells it through its activities.
/// </summary>
internal sealed class SetUpClock
{
    private const string Source = "TUnit.Lifecycle";

    // These last as long as the tests in them.
    private static readonly string[] Frames =
    {
        "test session",
        "test assembly",
        "test suite",
        "test discovery",
    };

    private readonly object _lock = new();
    private readonly List<string> _failures = new();
    private TimeSpan _time;

    private SetUpClock() { }

    /// <summary>
    /// The one of the process. Where the project has switched off TUnit's own listener it stays at zero: one of ours
    /// would make activities current in tests that see none under <c>dotnet test</c>.
    /// </summary>
    public static SetUpClock Running { get; } = Start();

    /// <summary>The time since this was asked last.</summary>
    public TimeSpan Take()
    {
        lock (_lock)
        {
            var time = _time;
            _time = TimeSpan.Zero;
            return time;
        }
    }

    /// <summary>What has failed since this was asked last.</summary>
    public IReadOnlyList<string> TakeFailures()
    {
        lock (_lock)
        {
            var failures = _failures.ToArray();
            _failures.Clear();
            return failures;
        }
    }

    private static SetUpClock Start()
    {
        var clock = new SetUpClock();
        if (!IsSwitchedOff(Environment.GetEnvironmentVariable("TUNIT_DISABLE_HTML_REPORTER")))
        {
            ActivitySource.AddActivityListener(
                new ActivityListener
                {
                    ShouldListenTo = source => source.Name == Source,
                    Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                        ActivitySamplingResult.AllDataAndRecorded,
                    ActivityStopped = clock.OnStopped,
                }
            );
        }
        return clock;
    }

    private static bool IsSwitchedOff(string? setting) =>
        setting?.ToUpperInvariant() is "TRUE" or "1" or "YES";

    private static bool Counts(Activity? activity) =>
        activity is not null
        && activity.Source.Name == Source
        && !Frames.Contains(activity.OperationName);

    private void OnStopped(Activity activity)
    {
        if (!Counts(activity))
        {
            return;
        }
        lock (_lock)
        {
            // Of nested ones only the outermost counts.
            _time += Counts(activity.Parent) ? TimeSpan.Zero : activity.Duration;
            _failures.AddRange(
                activity.Events.Where(e => e.Name == "exception").Select(e => Describe(activity, e))
            );
        }
    }

    private static string Describe(Activity activity, ActivityEvent failure) =>
        $"{activity.OperationName}: "
        + (failure.Tags.FirstOrDefault(t => t.Key == "exception.message").Value ?? "failed");
}
