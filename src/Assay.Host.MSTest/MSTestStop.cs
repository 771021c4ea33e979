using System.Reflection;

namespace Assay.Host.Drivers.MSTest;

/// <summary>
/// Ends a run after the current test. From 3.7 on MSTest has a switch for that, internal to it, after which it still
/// runs the clean-up of classes and assembly. Cancelling does not help, as MSTest forgets it in a synchronous run.
/// </summary>
internal sealed class MSTestStop
{
    private readonly object? _services;
    private readonly PropertyInfo? _switch;

    public MSTestStop(MSTestAdapter adapter)
    {
        var services = adapter.FindInternal("PlatformServiceProvider");
        _switch = services?.GetProperty("IsGracefulStopRequested");
        _services = services
            ?.GetProperty(
                "Instance",
                BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public
            )
            ?.GetValue(null);
    }

    public bool IsRequested { get; private set; }

    public void Request()
    {
        IsRequested = true;
        _switch?.SetValue(_services, true);
    }

    /// <summary>Call before each test; where MSTest has no switch, what it throws ends the run without clean-up.</summary>
    public void ThrowIfRequested()
    {
        if (IsRequested && _switch is null)
        {
            throw new OperationCanceledException();
        }
    }

    public void Reset()
    {
        if (IsRequested)
        {
            IsRequested = false;
            _switch?.SetValue(_services, false);
        }
    }
}
