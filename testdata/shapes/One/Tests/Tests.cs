namespace One;

public class Tests : Helpers.TestBase
{
    [NUnit.Framework.Test]
    public void Own() { }
}
