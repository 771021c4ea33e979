namespace Linked;

internal static class Halves
{
    public static int Of(int n)
    {
        if (n % 2 == 0) // [sh1]
        {
            return n / 2; // [sh2]
        }
        return -1; // [sh3]
    }
}
