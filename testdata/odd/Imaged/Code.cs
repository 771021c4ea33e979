namespace Imaged;

public static class Code
{
    public static int Twice(int n) => n * 2;

    public static void Throw() => throw new InvalidOperationException("thrown");
}
