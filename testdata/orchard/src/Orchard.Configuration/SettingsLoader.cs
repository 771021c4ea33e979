namespace Orchard.Configuration;

/// <summary>Loads orchard.json: defaults, then the file, then the environment; the result is valid or refused.</summary>
public static class SettingsLoader
{
    /// <exception cref="SettingsException">The file is missing, unreadable, misspelled or not valid.</exception>
    public static OrchardSettings Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new SettingsException($"There is no configuration at {path}.");
        }
        var values = new SettingsValues(SettingsFile.Read(path), EnvironmentOverrides.Read());
        var settings = SettingsBinder.Bind(values);
        if (values.Unknown is [var unknown, ..])
        {
            throw new SettingsException($"{path} has the key {unknown}, which means nothing.");
        }
        if (SettingsValidator.Problems(settings) is { Count: > 0 } problems)
        {
            throw new SettingsException($"{path} can not be used: {string.Join(' ', problems)}");
        }
        return settings;
    }

    /// <summary>Loads the file of a folder or of one above it; the defaults where there is none.</summary>
    public static OrchardSettings LoadFrom(string folder) =>
        SettingsLocator.Find(folder) is { } path ? Load(path) : OrchardSettings.Default;
}
