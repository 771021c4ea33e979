namespace Orchard.Configuration;

/// <summary>Finds orchard.json: named by ORCHARD_CONFIG, or in a folder or one above it.</summary>
public static class SettingsLocator
{
    public const string FileName = "orchard.json";
    public const string Variable = "ORCHARD_CONFIG";

    /// <summary>Full path of the file; null where there is none.</summary>
    public static string? Find(string startFolder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Path.GetFullPath(named);
        }
        for (
            var folder = new DirectoryInfo(startFolder);
            folder is not null;
            folder = folder.Parent
        )
        {
            var candidate = Path.Combine(folder.FullName, FileName);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }
        return null;
    }
}
