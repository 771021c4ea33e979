namespace Plugged;

/// <summary>Lies in the bin folder of the tests; nothing refers to it.</summary>
public sealed class Plug
{
    public override string ToString()
    {
        return "plugged in " + Others.Name(); // [pl1]
    }

    public int Never()
    {
        return 1; // [pl2]
    }
}

public static class Others
{
    public static string Name()
    {
        return typeof(Others).Assembly.GetName().Name!; // [pl3]
    }
}
