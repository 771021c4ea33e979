namespace Sample;

public enum Colour
{
    Red,
    Green,
}

public class Rows
{
    public static IEnumerable<(int Quantity, decimal Price)> Prices() => [(1, 1.5m), (30, 12.5m)];

    public static IEnumerable<Func<Thing>> Things() => [() => new Thing("a"), () => new Thing("b")];

    [Test]
    [Arguments(1, 2, 3)]
    [Arguments(2, 2, 5)]
    public async Task Adds(int a, int b, int sum) => await Assert.That(a + b).IsEqualTo(sum);

    [Test]
    [Arguments(null)]
    [Arguments("")]
    [Arguments("a.b \"quoted\"\n")]
    public void Takes_text(string? text) { }

    [Test]
    [Arguments(0.1, 1.5f, 'x', Colour.Green, 5L, typeof(List<int>))]
    public void Takes_every_kind(double d, float f, char c, Colour colour, long l, Type type) { }

    [Test]
    [Arguments(new[] { 1, 2 })]
    public void Takes_an_array(int[] numbers) { }

    [Test]
    [MethodDataSource(nameof(Prices))]
    public void Takes_tuples(int quantity, decimal price) { }

    [Test]
    [MethodDataSource(nameof(Things))]
    public void Takes_objects_that_look_alike(Thing thing) { }

    [Test]
    [MatrixDataSource]
    public void Takes_a_matrix([Matrix(1, 2)] int x, [Matrix] bool y) { }

    [Test]
    [Arguments(1)]
    [DisplayName("a name of its own: $number")]
    public void Has_a_display_name(int number) { }

    [Test]
    [Arguments(1, DisplayName = "first")]
    [Arguments(1, DisplayName = "second")]
    public void Has_rows_that_only_their_names_tell_apart(int number) { }

    [Test, Repeat(2)]
    public void Is_repeated() { }

    [Test]
    [Arguments(1)]
    [Arguments("text")]
    public void Is_generic<T>(T value) { }
}

public sealed class Thing(string name)
{
    public string Name { get; } = name;
}

[Arguments(1)]
[Arguments(2)]
public class WithConstructor(int size)
{
    [Test]
    [Arguments("a")]
    public async Task Knows_its_size(string text) => await Assert.That(size).IsBetween(1, 2);
}

[GenerateGenericTest(typeof(int))]
[GenerateGenericTest(typeof(string))]
public class Generic<T>
{
    [Test]
    public void Runs_for_each_type() { }
}

public class Outer
{
    public class Inner
    {
        [Test]
        public void Is_nested() { }
    }
}

public abstract class Base
{
    [Test]
    public void Is_inherited() { }
}

[InheritsTests]
public class Derived : Base;
