using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Sample;

public enum Size
{
    Small,
    Large,
}

[TestClass]
public class Rows
{
    [TestMethod]
    [DataRow(30, 12.5)]
    [DataRow(-1, 0.1)]
    public void Discount(int quantity, double expected) => Assert.IsTrue(quantity > 0);

    [DataTestMethod]
    [DataRow("plain", 'c', null, Size.Large)]
    [DataRow("quote \" tab \t line \n", '\'', new[] { 1, 2 }, Size.Small)]
    public void Kinds(string text, char letter, object any, Size size) { }

    [TestMethod]
    [DataRow(1, DisplayName = "One is odd")]
    [DataRow(2)]
    public void Odd(int number) => Assert.AreEqual(1, number % 2);

    [TestMethod]
    [DataRow(1, DisplayName = "first")]
    [DataRow(1, DisplayName = "second")]
    public void Twice_with_names(int number) { }

    [TestMethod]
    [DataRow(1)]
    [DataRow(1)]
    public void Twice_the_same(int number) { }

    [TestMethod]
    [DataRow("a", "b", "c")]
    [DataRow("a")]
    public void Any_number(string first, params string[] rest) { }

    [TestMethod]
    [DataRow(1)]
    [DataRow(1L)]
    public void Overloaded(object number) { }

    [TestMethod]
    [DataRow(1)]
    public void Overloaded(int number) { }

    public static IEnumerable<object[]> Points =>
        new[]
        {
            new object[] { new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc), 1.5m },
            new object[] { new DateTime(2025, 1, 1), 2m },
        };

    [TestMethod, DynamicData(nameof(Points))]
    public void From_a_property(DateTime day, decimal price) => Assert.AreEqual(1.5m, price);

    public static IEnumerable<object[]> Named() => new[] { new object[] { 1 }, new object[] { 2 } };

    public static string NameOf(MethodInfo method, object[] row) => $"row {row[0]}";

    [TestMethod]
    [DynamicData(
        nameof(Named),
        DynamicDataSourceType.Method,
        DynamicDataDisplayName = nameof(NameOf)
    )]
    public void From_a_method(int number) { }

    [TestMethod]
    [DynamicData("There_is_no_such_source")]
    public void From_nowhere(int number) { }

    public static IEnumerable<object[]> Broken => throw new InvalidOperationException("source");

    [TestMethod, DynamicData(nameof(Broken))]
    public void From_a_broken_source(int number) { }

    public static IEnumerable<object[]> Nothing => Array.Empty<object[]>();

    [TestMethod, DynamicData(nameof(Nothing))]
    public void From_an_empty_source(int number) { }

    public static IEnumerable<object[]> Things =>
        new[] { new object[] { new Thing(1) }, new object[] { new Thing(2) } };

    [TestMethod, DynamicData(nameof(Things))]
    public void Not_to_be_written_down(Thing thing) => Assert.AreEqual(1, thing.Number);

    public static IEnumerable<object[]> Unreadables =>
        new[] { new object[] { Unreadable.Of(1) }, new object[] { Unreadable.Of(2) } };

    [TestMethod, DynamicData(nameof(Unreadables))]
    public void Not_to_be_read_back(Unreadable value) { }

    [TestMethod, Counting]
    public void From_a_source_of_ones_own(int number, string text) => Assert.AreEqual(1, number);

#if MSTEST3_8
    [TestMethod]
    [DataRow(1, IgnoreMessage = "this row only")]
    [DataRow(2)]
    public void Ignored_row(int number) => Assert.AreEqual(2, number);

    public static IEnumerable<TestDataRow<int>> Wrapped =>
        new[]
        {
            new TestDataRow<int>(1) { DisplayName = "one" },
            new TestDataRow<int>(2) { IgnoreMessage = "not two" },
        };

    [TestMethod, DynamicData(nameof(Wrapped))]
    public void From_wrapped_rows(int number) { }
#endif

#if MSTEST4
    [TestMethod(UnfoldingStrategy = TestDataSourceUnfoldingStrategy.Fold)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(2)]
    public void Folded(int number) => Assert.AreEqual(1, number);
#elif MSTEST3_8
    [TestMethod]
    [DataRow(1, UnfoldingStrategy = TestDataSourceUnfoldingStrategy.Fold)]
    [DataRow(2, UnfoldingStrategy = TestDataSourceUnfoldingStrategy.Fold)]
    [DataRow(2, UnfoldingStrategy = TestDataSourceUnfoldingStrategy.Fold)]
    public void Folded(int number) => Assert.AreEqual(1, number);
#endif

#if MSTEST4
    [TestMethod]
    [DataRow(1)]
    [DataRow("one")]
    public void Generic<T>(T value) { }
#endif
}

public sealed class Thing
{
    private readonly Func<int> _number;

    public Thing(int number) => _number = () => number;

    public int Number => _number();
}

public sealed class Unreadable
{
    private int _number;

    public int Number
    {
        get => _number;
        set => throw new InvalidOperationException("only once");
    }

    public static Unreadable Of(int number) => new() { _number = number };
}

public sealed class CountingAttribute : Attribute, ITestDataSource
{
    public IEnumerable<object[]> GetData(MethodInfo method) =>
        new[] { new object[] { 1, "a" }, new object[] { 2, "b" } };

    public string GetDisplayName(MethodInfo method, object[] data) =>
        $"{method.Name} no. {data[0]}";
}
