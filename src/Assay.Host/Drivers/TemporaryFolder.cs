namespace Assay.Host.Drivers;

/// <summary>Folders that frameworks fill while tests run and that nobody needs afterwards.</summary>
internal static class TemporaryFolder
{
    /// <summary>Deletes a folder, which may never have been made.</summary>
    public static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A test still holds a file in it: it is left to the system's own clean-up.
        }
    }
}
