namespace Assay.Engine;

/// <summary>The room on the disk that a path is on.</summary>
internal static class FreeSpace
{
    /// <summary>Free bytes; null where that is not known, as of a network share on Windows, which is no drive.</summary>
    public static long? Of(string path)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(path)).AvailableFreeSpace;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
