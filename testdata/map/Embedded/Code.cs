namespace Embedded;

public static class Code
{
    public static int Half(int n)
    {
        return Linked.Halves.Of(n); // [em1]
    }

    internal static string Hidden()
    {
        return "hidden"; // [em2]
    }

    public static string Never()
    {
        return "never"; // [em3]
    }
}
