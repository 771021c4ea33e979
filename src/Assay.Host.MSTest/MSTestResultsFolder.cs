namespace Assay.Host.Drivers.MSTest;

/// <summary>
/// The folder in which MSTest puts the deployment folders of its runs: not the user's TestResults, because there would
/// be thousands of them.
/// </summary>
internal sealed class MSTestResultsFolder
{
    public MSTestResultsFolder() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TemporaryFolder.Delete(Path);

    /// <summary>Full path; the folder is there from the first run on.</summary>
    public string Path { get; } =
        System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            "assay-mstest-" + Guid.NewGuid().ToString("N")
        );

    /// <summary>Deletes what a run left behind, as MSTest itself does only where no test failed.</summary>
    public void Clear()
    {
        if (Directory.Exists(Path))
        {
            foreach (var folder in Directory.GetDirectories(Path))
            {
                TemporaryFolder.Delete(folder);
            }
        }
    }
}
