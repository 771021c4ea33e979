using System.Diagnostics;
using Assay.Engine.Instrument;
using Assay.Engine.Workspace;

namespace Assay.Engine.Run;

/// <summary>How a host for a test project is started: in the user's own runtime, with the project's own dependencies.</summary>
public static class HostLauncher
{
    /// <summary>Starts a host and waits for its hello.</summary>
    /// <param name="project">The project that it is to load.</param>
    /// <param name="rewritten">The rewritten copies that it is to run; null for the project as it was built.</param>
    /// <param name="patience">How long it may take until then.</param>
    /// <param name="cancel">Ends the process at once.</param>
    /// <exception cref="HostStartException">It ended or stayed silent instead.</exception>
    public static Task<HostProcess> StartAsync(
        TestProject project,
        RewrittenProject? rewritten,
        TimeSpan patience,
        CancellationToken cancel
    )
    {
        var pipe = HostPipe.NewName();
        var start = new ProcessStartInfo(DotNet.Path)
        {
            WorkingDirectory = project.WorkingDirectory,
        };
        start.ArgumentList.Add("exec");
        AddIfExists(
            start,
            "--runtimeconfig",
            Path.ChangeExtension(project.AssemblyPath, ".runtimeconfig.json")
        );
        AddIfExists(
            start,
            "--depsfile",
            rewritten?.DependencyFile ?? Path.ChangeExtension(project.AssemblyPath, ".deps.json")
        );
        foreach (var path in rewritten?.ProbingPaths ?? [])
        {
            start.ArgumentList.Add("--additionalprobingpath");
            start.ArgumentList.Add(path);
        }
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "host", "Assay.Host.dll"));
        start.ArgumentList.Add(pipe);
        foreach (var (name, value) in project.EnvironmentVariables)
        {
            start.Environment[name] = value;
        }
        return HostProcess.StartAsync(start, pipe, patience, cancel);
    }

    private static void AddIfExists(ProcessStartInfo start, string option, string file)
    {
        if (File.Exists(file))
        {
            start.ArgumentList.Add(option);
            start.ArgumentList.Add(file);
        }
    }
}
