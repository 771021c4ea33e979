namespace Pathed;

public static class Code
{
    public static int Half(int n)
    {
        if (n < 0)
        {
            return 0;
        }
        return n / 2;
    }
}
