namespace Sample;

public static class NoTests
{
    public static readonly System.Type Attribute = typeof(Xunit.FactAttribute);
}
