using Assay.Engine.Workspace.Build;

namespace Assay.Engine.Doctor;

/// <summary>Is there an SDK that the solution's global.json takes?</summary>
internal static class SdkCheck
{
    public static async Task<CheckResult> LookAsync(string root, CancellationToken cancel)
    {
        var start = DotNet.Command(root);
        start.ArgumentList.Add("--version");
        var output = new List<string>();
        var exitCode =
            await ChildProcess.RunAsync(start, output.Add, cancel) ?? throw DotNet.Missing();
        if (exitCode == 0)
        {
            return CheckResult.Ok("SDK", ".NET SDK " + output.LastOrDefault("?").Trim());
        }
        throw BuildFailure.MissingSdk(output)
            ?? new AssayException(
                Fault.BrokenBuild,
                "'dotnet --version' fails; install a .NET SDK that fits the solution.",
                [.. output.Where(line => line.Length > 0).Take(BuildFailure.MostErrors)]
            );
    }
}
