using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Assay.Cli.Commands;

/// <summary><c>assay --version</c>: the version alone, without the commit that it was built from.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <summary>The version of the tool.</summary>
    public static string Version { get; } =
        typeof(VersionAction)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Version);
        return ExitCodes.Of(Verdict.Fine);
    }
}
