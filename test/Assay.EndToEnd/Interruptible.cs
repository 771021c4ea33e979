using System.Runtime.InteropServices;

[assembly: AssemblyFixture(typeof(Assay.EndToEnd.Interruptible))]

namespace Assay.EndToEnd;

/// <summary>
/// Lets SIGINT reach what the tests start: where they themselves are started in the background of a shell without job
/// control, they ignore it, what they start would too, and .NET leaves it so.
/// </summary>
public sealed class Interruptible
{
    private const int Interrupt = 2;
    private const nint Default = 0;

    public Interruptible()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = signal(Interrupt, Default);
        }
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint signal(int number, nint handler);
}
