using System.Runtime.InteropServices;

[assembly: AssemblyFixture(typeof(Assay.EndToEnd.Interruptible))]

namespace Assay.EndToEnd;

/// <summary>
/// Lets SIGINT reach what the tests start. Where the tests themselves are started in the background of a shell without
/// job control they ignore it, and what they start would too; of a signal that .NET handles itself, its children get
/// the default.
/// </summary>
public sealed class Interruptible : IDisposable
{
    private readonly PosixSignalRegistration _handled = PosixSignalRegistration.Create(
        PosixSignal.SIGINT,
        _ => { }
    );

    public void Dispose() => _handled.Dispose();
}
