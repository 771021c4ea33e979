namespace Reach;

public static class Idle
{
    public static int Never(int x)
    {
        return x + 1;
    }
}
