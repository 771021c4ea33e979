using System.Runtime.InteropServices;

namespace Assay.Host;

/// <summary>
/// Tells the programs that tests start where .NET is, with the variables that <c>dotnet test</c> sets: without them one
/// that has a host of its own finds .NET only at the usual places.
/// </summary>
internal static class DotNetLocation
{
    /// <summary>Sets the variables, to the .NET in which this process runs.</summary>
    /// <param name="usesTestingPlatform">True where <c>dotnet test</c> starts the project's executable itself, which it tells less.</param>
    public static void Tell(bool usesTestingPlatform)
    {
        if (Environment.ProcessPath is not { } command)
        {
            return;
        }
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToUpperInvariant();
        Environment.SetEnvironmentVariable(
            "DOTNET_ROOT_" + architecture,
            Path.GetDirectoryName(command)
        );
        if (!usesTestingPlatform)
        {
            Environment.SetEnvironmentVariable("DOTNET_HOST_PATH", command);
        }
    }
}
