using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Life;

public class Theories
{
    public static IEnumerable<object[]> Nothing => Array.Empty<object[]>();

    public static IEnumerable<object[]> Throws => throw new InvalidOperationException("no rows");

    public static MatrixTheoryData<int, string> Matrix => new(new[] { 1, 2 }, new[] { "a", "b" });

    public static IEnumerable<object[]> Objects =>
        new[]
        {
            new object[] { new Unwritable("one") },
            new object[] { new Unwritable("two") },
            new object[] { new Unwritable("three") },
        };

    public static IEnumerable<object[]> Arrays =>
        new[] { new object[] { new[] { 3, 1, 2 } }, new object[] { new[] { 9, 8 } } };

    public static IEnumerable<TheoryDataRow<int>> Rows()
    {
        yield return new(1) { TestDisplayName = "A row with a name" };
        yield return new(2) { Skip = "this row only" };
        yield return new(3) { Timeout = 30_000 };
#if LABELS
        yield return new(4) { Label = "four" };
        yield return new(5) { Label = "" };
#endif
    }

    [Theory]
    [InlineData(1, 2.5, "three")]
    [InlineData(-1, 0.5, null)]
    [InlineData(0, double.NaN, "a\nb\t\"c\"")]
    public void Inline(int a, double b, string? c) => Assert.True(a <= 1, b + c);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Fails_for_two(int n) => Assert.NotEqual(2, n);

    [Theory]
    [InlineData(1)]
    [InlineData("one")]
    public void Generic<T>(T value) => Assert.NotNull(value);

    [Theory]
    [InlineData("a", "b", "c")]
    public void Parameters(params string[] all) => Assert.Equal(3, all.Length);

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Combined(int n, string text) => Assert.True(n > 0, text);

    [Theory]
    [ClassData(typeof(Letters))]
    public void FromClass(string text) => Assert.NotEmpty(text);

    [Theory]
    [MemberData(nameof(Nothing))]
    public void Without_rows(int n) => Assert.Equal(0, n);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Nothing))]
    public void Skipped_without_rows(int n) => Assert.Equal(0, n);

    [Theory]
    [MemberData(nameof(Throws))]
    public void Without_a_source(int n) => Assert.Equal(0, n);

    [Theory]
    [MemberData(nameof(Objects))]
    public void Of_objects(Unwritable value) => Assert.NotEqual("three", value.ToString());

    [Theory]
    [MemberData(nameof(Arrays))]
    public void Changes_its_row(int[] numbers)
    {
        Assert.True(numbers[0] > numbers[^1]);
        Array.Sort(numbers);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void With_metadata(int n) => Assert.NotEqual(2, n);

    [Theory(Skip = "as a whole")]
    [InlineData(1)]
    [InlineData(2)]
    public void Skipped_as_a_whole(int n) => Assert.Equal(0, n);
}

public sealed class Letters : TheoryData<string>
{
    public Letters() => AddRange("a", "bb");
}

/// <summary>Can't be written out by the framework.</summary>
public sealed class Unwritable
{
    private readonly string _name;

    public Unwritable(string name) => _name = name;

    public override string ToString() => _name;
}

#if ON_PLATFORM
[XunitTestCaseDiscoverer(typeof(UnwritingDiscoverer))]
public sealed class UnwritingFactAttribute : FactAttribute { }

public sealed class UnwritingDiscoverer : IXunitTestCaseDiscoverer
{
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions options,
        IXunitTestMethod method,
        IFactAttribute attribute
    ) => new(new[] { new UnwritingCase(method, "Unwritings.Takes", "unwriting", false) });
}

public sealed class UnwritingCase : XunitTestCase
{
    public UnwritingCase(IXunitTestMethod method, string name, string id, bool isExplicit)
        : base(method, name, id, isExplicit, testMethodArguments: new object[] { new List<int>() })
    { }

    protected override void Serialize(IXunitSerializationInfo info) =>
        throw new InvalidOperationException("not to be written");
}

public class Unwritings
{
    [UnwritingFact]
    public void Takes(List<int> numbers) => Assert.Empty(numbers);
}
#endif
