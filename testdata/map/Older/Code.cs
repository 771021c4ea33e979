namespace Older;

public static class Code
{
    public static string Framework()
    {
#if NET
        return "new"; // [ol1]
#else
        return "old"; // [ol2]
#endif
    }

    public static int Both(int n)
    {
        if (n > 0) // [ol3]
        {
            return n; // [ol4]
        }
        return -n; // [ol5]
    }
}
