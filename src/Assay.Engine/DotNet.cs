namespace Assay.Engine;

/// <summary>The dotnet command of the machine.</summary>
internal static class DotNet
{
    /// <summary>The command that started us where it says so, else the one of DOTNET_ROOT, else the one on PATH.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host
            && File.Exists(host)
        )
        {
            return host;
        }
        var root = Environment.GetEnvironmentVariable("DOTNET_ROOT");
        return root is { Length: > 0 } && File.Exists(System.IO.Path.Combine(root, name))
            ? System.IO.Path.Combine(root, name)
            : name;
    }
}
