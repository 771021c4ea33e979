namespace Old;

public class Tests
{
    [NUnit.Framework.Test]
    public void Own() { }
}
