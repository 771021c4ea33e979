namespace Assay.Host.Drivers.MSTest;

/// <summary>
/// The folder in which MSTest puts the deployment folders of one run: not the user's TestResults, because there would
/// be thousands of them.
/// </summary>
internal sealed class MSTestResultsFolder : IDisposable
{
    public string Path { get; } =
        System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            "assay-mstest-" + Guid.NewGuid().ToString("N")
        );

    public void Dispose()
    {
        try
        {
            if (Directory.Exists(Path))
            {
                Directory.Delete(Path, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A test still holds a file in it; the system's temporary folder is the place for what stays behind.
        }
    }
}
