namespace Sample;

public class NoFixtures
{
    [Test]
    public void One() { }

    [Test]
    public void Two() { }

    [Test]
    public void Three() { }

    [Before(Test)]
    public void BeforeTest() { }

    [Before(Class)]
    public static void BeforeClass() { }
}

public class Deadly
{
    [Test]
    public void Ends_the_process()
    {
        Console.WriteLine("last words");
        Environment.FailFast("on purpose");
    }
}
