using System.Diagnostics;

namespace Assay.Engine;

/// <summary>The dotnet command of the machine.</summary>
internal static class DotNet
{
    private static readonly string Name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    // Set by the process that we were started from, for the SDK that it chose; ours may be another.
    private static readonly string[] OfAnotherSdk =
    [
        "MSBuildSDKsPath",
        "MSBuildExtensionsPath",
        "MSBUILD_EXE_PATH",
        "MSBuildLoadMicrosoftTargetsReadOnly",
    ];

    /// <summary>The command that started us where it says so, else the one of DOTNET_ROOT, else the one on PATH.</summary>
    public static string Path { get; } = Find();

    private static readonly string? RootBesideCommand = FindRoot();

    /// <summary>Full path of the folder with the runtimes and SDKs of the command.</summary>
    /// <param name="workingDirectory">Where it is called.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AssayException">There is no such command, or it has no SDK.</exception>
    public static async Task<string> RootAsync(string workingDirectory, CancellationToken cancel) =>
        RootBesideCommand ?? await AskForRootAsync(workingDirectory, cancel);

    /// <summary>As above, asked of the command: where it is a script, it chooses by rules of its own, perhaps by the folder.</summary>
    internal static async Task<string> AskForRootAsync(
        string workingDirectory,
        CancellationToken cancel
    )
    {
        var start = Command(workingDirectory);
        start.ArgumentList.Add("--list-sdks");
        var lines = new List<string>();
        _ = await ChildProcess.RunAsync(start, lines.Add, cancel) ?? throw Missing();
        // Such as: 10.0.401 [/usr/share/dotnet/sdk]
        var listed = lines.LastOrDefault(l => l.EndsWith(']') && l.Contains('['));
        return listed is null
            ? throw Missing()
            : System.IO.Path.GetDirectoryName(listed[(listed.IndexOf('[') + 1)..^1])!;
    }

    /// <summary>A call of the command that leaves no server or node behind; arguments are to be added.</summary>
    /// <param name="workingDirectory">Where global.json is looked for.</param>
    public static ProcessStartInfo Command(string workingDirectory)
    {
        var start = new ProcessStartInfo(Path) { WorkingDirectory = workingDirectory };
        foreach (var name in OfAnotherSdk)
        {
            start.Environment.Remove(name);
        }
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    /// <summary>What to say where there is no such command.</summary>
    public static AssayException Missing() =>
        new(
            Fault.BrokenBuild,
            "No .NET SDK was found: there is no command 'dotnet' that has one; install it, or set DOTNET_ROOT to its folder."
        );

    private static string Find()
    {
        if (
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host
            && File.Exists(host)
        )
        {
            return host;
        }
        var root = Environment.GetEnvironmentVariable("DOTNET_ROOT");
        return root is { Length: > 0 } && File.Exists(System.IO.Path.Combine(root, Name))
            ? System.IO.Path.Combine(root, Name)
            : Name;
    }

    private static string? FindRoot()
    {
        var command = System.IO.Path.IsPathRooted(Path)
            ? Path
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => System.IO.Path.Combine(folder, Path))
                .FirstOrDefault(File.Exists);
        if (command is null)
        {
            return null;
        }
        var real = File.ResolveLinkTarget(command, returnFinalTarget: true)?.FullName ?? command;
        var root = System.IO.Path.GetDirectoryName(real)!;
        // Some systems put a script on PATH; what lies beside that is not .NET.
        return Directory.Exists(System.IO.Path.Combine(root, "shared")) ? root : null;
    }
}
