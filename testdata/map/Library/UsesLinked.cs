namespace Library;

public static class UsesLinked
{
    public static int Half(int n)
    {
        return Linked.Halves.Of(n); // [sh4]
    }
}
