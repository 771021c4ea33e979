using System;

namespace Canaries;

/// <summary>Mutants that do not come back, or take the process with them.</summary>
public static class Ends
{
    public static int Count(int until)
    {
        var count = 0;
        while (count != until)
        {
            count++; // expect: statement Timeout
        }
        return count;
    }

    public static int Depth(int levels)
    {
        if (levels == 0)
        {
            return 0;
        }
        var below = levels - 1; // expect: arithmetic RuntimeError
        return 1 + Depth(below);
    }

    public static int ExitUnless(bool fine)
    {
        if (!fine) // expect: always-true RuntimeError
        {
            Environment.Exit(3);
        }
        return 1;
    }
}
