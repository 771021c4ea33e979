using System.Security.Cryptography;
using System.Text;

namespace Assay.Engine.Workspace.Build.Compiler;

/// <summary>
/// Calls the compiler of the user's SDK through its server, which keeps references and itself warm between calls and ends
/// when it has had nothing to do for a while. Where no server can be started, the compiler does the work itself.
/// </summary>
/// <param name="work">Folder for response files.</param>
internal sealed class CompilerServer(WorkFolder work)
{
    // Seconds. As long as an edit and a test and an edit may be apart, and half of what a build of the SDK would keep it.
    private const int KeepAlive = 300;

    private int _files;

    /// <summary>Repeats a call of the compiler, and returns its exit code with all that it said.</summary>
    /// <exception cref="AssayException">There is no dotnet command.</exception>
    public async Task<(int ExitCode, IReadOnlyList<string> Output)> CompileAsync(
        CompilerCall call,
        CancellationToken cancel
    )
    {
        var arguments = work.PathOf($"{Interlocked.Increment(ref _files)}.rsp");
        await File.WriteAllTextAsync(arguments, call.Text, cancel);
        var start = DotNet.Command(call.Folder);
        string[] command =
        [
            "exec",
            call.Compiler,
            "-noconfig",
            "-nologo",
            "-shared:" + PipeOf(call.Compiler),
            FormattableString.Invariant($"-keepalive:{KeepAlive}"),
            "@" + arguments,
        ];
        foreach (var argument in command)
        {
            start.ArgumentList.Add(argument);
        }
        var output = new List<string>();
        var exitCode =
            await ChildProcess.RunAsync(start, output.Add, cancel) ?? throw DotNet.Missing();
        return (exitCode, output);
    }

    /// <summary>Name of the server's pipe: one of our own, so that no build of the user's depends on how long it lives.</summary>
    public static string PipeOf(string compiler) =>
        "assay-"
        + Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.UserName}\n{compiler}"))
        )[..24];
}
