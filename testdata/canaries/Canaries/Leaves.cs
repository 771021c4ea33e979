using System.IO;

namespace Canaries;

/// <summary>Mutants that leave something behind for whatever runs next.</summary>
public static class Leaves
{
    public static bool IsOpen { get; private set; }

    public static int Closed { get; private set; }

    public static void Open()
    {
        if (IsOpen)
        {
            throw new System.InvalidOperationException("open already");
        }
        IsOpen = true;
    }

    public static void Close()
    {
        Closed++;
        IsOpen = false; // expect: statement Killed
    }

    public static int Twice(int number) => number + number; // expect: arithmetic Killed

    public static void UseFile(string file)
    {
        File.WriteAllText(file, "");
        File.Delete(file); // expect: statement Killed
    }
}
