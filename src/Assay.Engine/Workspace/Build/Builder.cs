using Assay.Engine.Workspace.Solutions;

namespace Assay.Engine.Workspace.Build;

/// <summary>Builds what a command works on, as the user's own <c>dotnet build</c> does, so that this finds it up to date afterwards.</summary>
/// <param name="root">Folder in which the SDK is chosen (global.json).</param>
internal sealed class Builder(string root)
{
    /// <summary>Restores and builds.</summary>
    /// <param name="request">What.</param>
    /// <param name="onLine">Takes each line that the build prints.</param>
    /// <param name="cancel">Ends the build and all processes that it started.</param>
    /// <exception cref="AssayException">It does not restore or build; the details are its first errors.</exception>
    public async Task BuildAsync(
        BuildRequest request,
        Action<string>? onLine,
        CancellationToken cancel
    )
    {
        var start = DotNet.Command(root);
        string[] arguments =
        [
            "build",
            request.Path,
            "-nologo",
            "-tl:off",
            "-nodeReuse:false",
            "-clp:NoSummary",
            // The compiler's server would stay for ten minutes; it changes nothing in what is built.
            "-p:UseSharedCompilation=false",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        if (request.Configuration is { } configuration)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(configuration);
        }
        if (request.LogFile is { } log && LoggerAssembly() is { } logger)
        {
            start.ArgumentList.Add($"-logger:Assay.BuildLog.BuildLogger,{logger};{log}");
        }
        if (request.IsAnew)
        {
            start.ArgumentList.Add("--no-incremental");
        }
        if (request.NoRestore)
        {
            start.ArgumentList.Add("--no-restore");
        }
        var output = new List<string>();
        var exitCode = await ChildProcess.RunAsync(start, Take, cancel) ?? throw DotNet.Missing();
        if (exitCode != 0)
        {
            throw BuildFailure.Of(request.Name, output, root);
        }

        void Take(string line)
        {
            output.Add(line);
            onLine?.Invoke(line);
        }
    }

    // Null where its path holds what separates arguments: such a build is not recorded.
    private static string? LoggerAssembly()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "host", "Assay.BuildLog.dll");
        return path.IndexOfAny([',', ';', '"']) < 0 ? path : null;
    }
}

/// <summary>What is built.</summary>
/// <param name="Name">For sentences.</param>
/// <param name="Path">Full path of the solution or project.</param>
/// <param name="Configuration">Such as <c>Release</c>; null for the default of <c>dotnet build</c>.</param>
/// <param name="NoRestore">True to take the packages as they were restored.</param>
internal sealed record BuildRequest(
    string Name,
    string Path,
    string? Configuration,
    bool NoRestore = false
)
{
    /// <summary>Full path of the file in which to write down what the build does; null for none.</summary>
    public string? LogFile { get; init; }

    /// <summary>True to compile also what is up to date.</summary>
    public bool IsAnew { get; init; }
}
