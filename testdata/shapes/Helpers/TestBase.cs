namespace Helpers;

public abstract class TestBase
{
    [NUnit.Framework.Test]
    public void Inherited() => _ = Library.Answer.Value;
}
