using System.IO.Pipes;
using StrangeFramework;

namespace Sample;

public static class Checks
{
    [Check]
    public static void Passes() { }

    [Check]
    public static void Fails() => throw new InvalidOperationException("on purpose");

    [Check]
    public static void Is_skipped() => throw new NotTodayException("not today");

    [Check(1, 2)]
    [Check(2, 3)]
    [Check(2, 3)]
    public static void Has_rows(int a, int b)
    {
        if (a + 1 != b)
        {
            throw new InvalidOperationException($"{a}, {b}");
        }
    }

    /// <summary>Where a pipe is named, tells that it has begun, and stays.</summary>
    [Check]
    public static void Waits()
    {
        if (Environment.GetEnvironmentVariable("STRANGE_PIPE") is { Length: > 0 } name)
        {
            using var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut);
            pipe.Connect();
            pipe.ReadByte();
        }
    }
}
