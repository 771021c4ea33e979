namespace Bare;

/// <summary>Built without debug symbols: it has no map, and the tests over it run all the same.</summary>
public static class Code
{
    public static int Triple(int n)
    {
        return 3 * n; // [ba1]
    }
}
