using System.Runtime.CompilerServices;

namespace Mishaps;

/// <summary>
/// Ends the process when the assembly is loaded, once: where the environment names a file that exists.
/// </summary>
internal static class FailedStart
{
    [ModuleInitializer]
    internal static void FailOnce()
    {
        if (
            Environment.GetEnvironmentVariable("MISHAPS_FAIL_ONCE") is { } file
            && File.Exists(file)
        )
        {
            File.Delete(file);
            Environment.Exit(9);
        }
    }
}
