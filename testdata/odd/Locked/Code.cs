namespace Locked;

public static class Code
{
    public static int Next(int n) => n + 1;
}
