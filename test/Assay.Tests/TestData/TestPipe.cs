using System.IO.Pipes;

namespace Assay.Tests.TestData;

/// <summary>A pipe by which a process under test can tell that it has come so far, and, by closing it, that it has ended.</summary>
internal static class TestPipe
{
    /// <summary>One with a name of its own.</summary>
    public static NamedPipeServerStream New(out string name) =>
        Named(name = "assay-" + Guid.NewGuid().ToString("N")[..16]);

    /// <summary>One with the given name.</summary>
    public static NamedPipeServerStream Named(string name) =>
        new(
            name,
            PipeDirection.InOut,
            maxNumberOfServerInstances: 1,
            PipeTransmissionMode.Byte,
            PipeOptions.Asynchronous
        );
}
