namespace Orchard.Configuration;

/// <summary>The settings of this process, loaded when they are first needed.</summary>
public static class SettingsCache
{
    private static readonly Lock Gate = new();
    private static OrchardSettings? _current;

    public static OrchardSettings Current
    {
        get
        {
            lock (Gate)
            {
                return _current ??= SettingsLoader.LoadFrom(AppContext.BaseDirectory);
            }
        }
    }

    /// <summary>Puts other settings in force, for the whole process.</summary>
    public static void Use(OrchardSettings settings)
    {
        lock (Gate)
        {
            _current = settings;
        }
    }

    /// <summary>Forgets what was loaded; the next use loads again.</summary>
    public static void Reset()
    {
        lock (Gate)
        {
            _current = null;
        }
    }
}
