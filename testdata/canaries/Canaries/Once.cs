namespace Canaries;

/// <summary>Runs once in a process, whichever test comes first.</summary>
public static class Once
{
    public static readonly int Limit = 3 + 4; // expect: arithmetic Killed

    private static int? _cached;

    public static int Cached => _cached ??= Compute();

    private static int Compute() => 40 + 2; // expect: arithmetic Killed
}
