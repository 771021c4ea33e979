using System.Diagnostics;
using System.Globalization;
using Assay.Engine.Workspace;

namespace Assay.Engine.Run;

/// <summary>How a host for a test project is started: in the user's own runtime, with the project's own dependencies.</summary>
public static class HostLauncher
{
    private static int _count;

    /// <summary>Starts a host and waits for its hello.</summary>
    /// <exception cref="HostStartException">It ended or stayed silent instead.</exception>
    public static Task<HostProcess> StartAsync(TestProject project, CancellationToken cancel)
    {
        var pipe = PipeName();
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
        AddIfExists(start, "--depsfile", Path.ChangeExtension(project.AssemblyPath, ".deps.json"));
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "host", "Assay.Host.dll"));
        start.ArgumentList.Add(pipe);
        foreach (var (name, value) in project.EnvironmentVariables)
        {
            start.Environment[name] = value;
        }
        return HostProcess.StartAsync(start, pipe, cancel);
    }

    private static void AddIfExists(ProcessStartInfo start, string option, string file)
    {
        if (File.Exists(file))
        {
            start.ArgumentList.Add(option);
            start.ArgumentList.Add(file);
        }
    }

    // Unguessable is not needed (the pipe is for the current user only), unique is.
    private static string PipeName() =>
        FormattableString.Invariant(
            $"assay-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}-{Guid.NewGuid():N}"
        )[..40];
}
