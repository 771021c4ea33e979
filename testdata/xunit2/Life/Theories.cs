using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Life;

public enum Color
{
    Red,
    Green,
}

public class Theories
{
    public static IEnumerable<object[]> Nothing => Array.Empty<object[]>();

    public static IEnumerable<object[]> Throws => throw new InvalidOperationException("no rows");

    public static IEnumerable<object[]> Members =>
        new[]
        {
            new object[] { new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Local), 1234.5m },
            new object[] { new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Unspecified), -0.25m },
        };

    public static IEnumerable<object[]> Objects =>
        new[]
        {
            new object[] { new List<int> { 1 } },
            new object[] { new Version(1, 2) },
            new object[] { new Uri("http://localhost/") },
        };

    public static IEnumerable<object[]> Arrays =>
        new[] { new object[] { new[] { 3, 1, 2 } }, new object[] { new[] { 9, 8 } } };

    [Theory]
    [InlineData(1, 2.5, "three")]
    [InlineData(-1, 0.5, null)]
    [InlineData(0, double.NaN, "a\nb\t\"c\"")]
    public void Inline(int a, double b, string? c) => Assert.True(a <= 1, b + c);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Fails_for_two(int n) => Assert.NotEqual(2, n);

    [Theory]
    [InlineData(1)]
    [InlineData(1)]
    [InlineData(2)]
    public void Twice_the_same(int n) => Assert.NotEqual(0, n);

    [Theory]
    [InlineData(1)]
    [InlineData("one")]
    public void Generic<T>(T value) => Assert.NotNull(value);

    [Theory]
    [InlineData(Color.Green, 'x', new[] { 1, 2 }, typeof(Theories))]
    public void Kinds(Color color, char letter, int[] numbers, Type type)
    {
        Assert.Equal(Color.Green, color);
        Assert.Equal('x', letter);
        Assert.Equal(2, numbers.Length);
        Assert.Equal(typeof(Theories), type);
    }

    [Theory]
    [InlineData("a", "b", "c")]
    public void Parameters(params string[] all) => Assert.Equal(3, all.Length);

    [Theory]
    [MemberData(nameof(Members))]
    public void FromMember(DateTime time, decimal amount) =>
        Assert.True(time.Year == 2020, amount + "");

    [Theory]
    [ClassData(typeof(Rows))]
    public void FromClass(int n, string text) => Assert.Equal(n, text.Length);

    [Theory]
    [MemberData(nameof(Nothing))]
    public void Without_rows(int n) => Assert.Equal(0, n);

    [Theory]
    [MemberData(nameof(Throws))]
    public void Without_a_source(int n) => Assert.Equal(0, n);

    [Theory]
    [MemberData(nameof(Objects))]
    public void Of_objects(object value) => Assert.IsNotType<Uri>(value);

    [Theory]
    [MemberData(nameof(Arrays))]
    public void Changes_its_row(int[] numbers)
    {
        Assert.True(numbers[0] > numbers[numbers.Length - 1]);
        Array.Sort(numbers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2, Skip = "this row only")]
    public void With_a_skipped_row(int n) => Assert.Equal(1, n);

    [Theory(Skip = "as a whole")]
    [InlineData(1)]
    [InlineData(2)]
    public void Skipped_as_a_whole(int n) => Assert.Equal(0, n);

    [Theory]
    [InlineData(1)]
    public void With_too_few(int a, int b) => Assert.Equal(a, b);
}

public class Overloads
{
    [Theory]
    [InlineData(1)]
    public void Takes(int n) => Assert.Equal(1, n);

    [Theory]
    [InlineData("a")]
    public void Takes(string text) => Assert.Equal("a", text);
}

public class Rows : IEnumerable<object[]>
{
    public IEnumerator<object[]> GetEnumerator() =>
        new[] { "a", "bb" }.Select(t => new object[] { t.Length, t }).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
