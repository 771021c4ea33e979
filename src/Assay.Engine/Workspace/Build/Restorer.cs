namespace Assay.Engine.Workspace.Build;

/// <summary>Restores packages without building, for commands that only look at the projects.</summary>
/// <param name="root">Folder in which the SDK is chosen (global.json).</param>
internal sealed class Restorer(string root)
{
    /// <summary>Restores.</summary>
    /// <param name="name">What is restored, for sentences.</param>
    /// <param name="path">Full path of the solution or project.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="AssayException">It does not restore; the details are its first errors.</exception>
    public async Task RestoreAsync(string name, string path, CancellationToken cancel)
    {
        var start = DotNet.Command(root);
        foreach (
            var argument in (string[])["restore", path, "-nologo", "-tl:off", "-nodeReuse:false"]
        )
        {
            start.ArgumentList.Add(argument);
        }
        var output = new List<string>();
        var exitCode =
            await ChildProcess.RunAsync(start, output.Add, cancel) ?? throw DotNet.Missing();
        if (exitCode != 0)
        {
            throw BuildFailure.Of(name, output, root);
        }
    }
}
