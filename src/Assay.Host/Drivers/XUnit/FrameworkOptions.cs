namespace Assay.Host.Drivers.XUnit;

/// <summary>The options that both generations of the framework take, by the names that they give them.</summary>
internal sealed class FrameworkOptions
{
    private static readonly string[] Limits =
    {
        "PrintMaxEnumerableLength",
        "PrintMaxObjectDepth",
        "PrintMaxObjectMemberCount",
        "PrintMaxStringLength",
    };

    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    private FrameworkOptions() { }

    /// <summary>Rows are told apart before they run, so that each can be run by itself, unless the project is against it.</summary>
    public static FrameworkOptions ForDiscovery(RunnerSettings settings)
    {
        var options = new FrameworkOptions();
        options.Set("xunit.discovery.SynchronousMessageReporting", true);
        options.Set("xunit.discovery.PreEnumerateTheories", settings.PreEnumeratesTheories);
        options.Set("xunit.discovery.Culture", settings.Culture);
        options.Set("xunit.discovery.MethodDisplay", settings.MethodDisplay);
        options.Set("xunit.discovery.MethodDisplayOptions", settings.MethodDisplayOptions);
        options.SetLimits("xunit.discovery.", settings);
        return options;
    }

    /// <summary>One test after the other, each message delivered before the framework goes on.</summary>
    public static FrameworkOptions ForExecution(RunnerSettings settings)
    {
        var options = new FrameworkOptions();
        options.Set("xunit.execution.SynchronousMessageReporting", true);
        options.Set("xunit.execution.DisableParallelization", true);
        options.Set("xunit.execution.MaxParallelThreads", 1);
        options.Set("xunit.execution.Culture", settings.Culture);
        options.Set("xunit.execution.ExplicitOption", settings.Explicit);
        options.Set("xunit.execution.Seed", settings.Number("seed"));
        options.Set(
            "xunit.execution.AssertEquivalentMaxDepth",
            settings.Number("assertEquivalentMaxDepth")
        );
        options.SetLimits("xunit.execution.", settings);
        return options;
    }

    public T? Get<T>(string name) =>
        _values.TryGetValue(name, out var value) && value is T typed ? typed : default;

    public void Set(string name, object? value)
    {
        if (value is null)
        {
            _values.Remove(name);
        }
        else
        {
            _values[name] = value;
        }
    }

    private void SetLimits(string prefix, RunnerSettings settings)
    {
        foreach (var limit in Limits)
        {
            Set(prefix + limit, settings.Number(limit));
        }
    }
}
