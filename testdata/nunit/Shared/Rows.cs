using NUnit.Framework;

namespace Sample;

public enum Size
{
    Small,
    Large,
}

public class Rows
{
    [TestCase(30, 12.5)]
    [TestCase(-1, 0.1)]
    [TestCase(2, 2e-7)]
    public void Discount(int quantity, double expected) => Assert.That(quantity, Is.GreaterThan(0));

    [TestCase("plain", 'c', null, Size.Large)]
    [TestCase("quote \" tab \t line \n", '\'', new[] { 1, 2 }, Size.Small | Size.Large)]
    public void Kinds(string text, char letter, object any, Size size) { }

    [TestCase(1, TestName = "One is odd")]
    [TestCase(3, TestName = "{m}(number={0})")]
    [TestCase(2)]
    public void Odd(int number) => Assert.That(number % 2, Is.EqualTo(1));

    [TestCase(1, 2, ExpectedResult = 3)]
    [TestCase(1, 2, ExpectedResult = 4)]
    public int Sum(int left, int right) => left + right;

    [TestCase(1)]
    [TestCase(1)]
    public void Twice_the_same(int number) { }

    [TestCase(1, Ignore = "this row only")]
    [TestCase(2, Explicit = true)]
    [TestCase(3)]
    public void Row_states(int number) => Assert.That(number, Is.EqualTo(3));

    [TestCase("a", "b", "c")]
    [TestCase("a")]
    public void Any_number(string first, params string[] rest) { }

    [TestCase(1)]
    [TestCase("one")]
    public void Generic<T>(T value) { }

    [TestCase(1)]
    public void Default_value(int number, string unit = "kg") =>
        Assert.That(unit, Is.EqualTo("kg"));

    public static readonly object[] Points =
    {
        new object[] { new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc), 1.5m },
        new TestCaseData(new DateTime(2025, 1, 1), 2m).SetName("new year"),
        new TestCaseData(new DateTime(2026, 1, 1), 3m).Ignore("not this one"),
    };

    [TestCaseSource(nameof(Points))]
    public void From_a_source(DateTime day, decimal price) { }

    [TestCaseSource("There_is_no_such_source")]
    public void From_nowhere(int number) { }

    public static IEnumerable<int> Nothing => Array.Empty<int>();

    [TestCaseSource(nameof(Nothing))]
    public void From_an_empty_source(int number) { }

    public static IEnumerable<int> Broken
    {
        get
        {
            yield return 1;
            throw new InvalidOperationException("source");
        }
    }

    [TestCaseSource(nameof(Broken))]
    public void From_a_broken_source(int number) { }

    public static IEnumerable<TestCaseData> Unspeakables =>
        new[] { new TestCaseData(new Unspeakable()).SetName("has a name") };

    [TestCaseSource(nameof(Unspeakables))]
    public void Without_a_text(Unspeakable value) { }

    [Test]
    public void Combined([Values(1, 2)] int number, [Values] bool flag) { }

    [Test, Sequential]
    public void In_step([Values(1, 2)] int number, [Values("a", "b")] string text) { }

    [Test]
    public void Ranged([Range(1, 5, 2)] int number, [Range(0.5, 1.0, 0.5)] double step) { }

    [Test]
    public void By_chance([Random(3)] int number, [Values("x")] string text) { }

    [DatapointSource]
    public int[] Numbers = { -1, 0, 1 };

    [Theory]
    public void Square_is_positive(int number)
    {
        Assume.That(number, Is.Not.EqualTo(0));
        Assert.That(number * number, Is.GreaterThan(0));
    }

    [Theory]
    public void Nothing_holds(int number) => Assume.That(number, Is.GreaterThan(1));
}

public sealed class Unspeakable
{
    public override string ToString() => throw new InvalidOperationException("no text");
}
