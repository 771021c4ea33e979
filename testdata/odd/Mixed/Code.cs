namespace Mixed;

public static class Code
{
    public static int Same(int n) => n;
}
