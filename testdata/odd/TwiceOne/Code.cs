namespace Twice;

public static class Code
{
    public static string Version() => "one";
}
