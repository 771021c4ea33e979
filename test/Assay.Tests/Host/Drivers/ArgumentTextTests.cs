using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Assay.Host.Drivers;

namespace Assay.Tests.Host.Drivers;

public class ArgumentTextTests
{
    public static TheoryData<object?, string> Values =>
        new()
        {
            { null, "null" },
            { "a \"b\"\\\r\n\t\u0001é", @"""a \""b\""\\\r\n\t\x01é""" },
            { 'a', "'a'" },
            { '\'', @"'\''" },
            { '\n', @"'\n'" },
            { 30, "30" },
            { -1234567.5, "-1234567.5" },
            { 0.1, "0.1" },
            { 0.1f, "0.1" },
            { 12.50m, "12.50" },
            { true, "true" },
            { DayOfWeek.Friday, "Friday" },
            { AttributeTargets.Class | AttributeTargets.Method, "Class | Method" },
            { typeof(int), "typeof(int)" },
            { new[] { 1, 2 }, "[1, 2]" },
            { new object?[] { "a", null, new[] { 'b' } }, "[\"a\", null, ['b']]" },
            {
                new List<double> { 0.5 },
                "[0.5]"
            },
            {
                new HashSet<int> { 7 },
                "[7]"
            },
            {
                Enumerable.Range(0, 52).ToArray(),
                $"[{string.Join(", ", Enumerable.Range(0, 50))}, … 52]"
            },
            { (1, "a"), "(1, \"a\")" },
            { new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc), "2024-02-29T01:02:03Z" },
            {
                new DateTime(2024, 2, 29, 1, 2, 3, 4, DateTimeKind.Local),
                "2024-02-29T01:02:03.004"
            },
            {
                new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(2)),
                "2024-02-29T01:02:03+02:00"
            },
            { new DateOnly(2024, 2, 29), "2024-02-29" },
            { new TimeOnly(1, 2), "01:02:00.0000000" },
            { TimeSpan.FromSeconds(1.5), "00:00:01.5000000" },
            { Guid.Empty, "00000000-0000-0000-0000-000000000000" },
            { new Money(1.5), "Money { Amount = 1.5 }" },
            { new Silent(), "Assay.Tests.Host.Drivers.ArgumentTextTests+Silent" },
            {
                new Throwing(),
                "Assay.Tests.Host.Drivers.ArgumentTextTests+Throwing that throws System.InvalidOperationException"
            },
            {
                default(ImmutableArray<int>),
                "System.Collections.Immutable.ImmutableArray<int> that throws System.InvalidOperationException"
            },
            {
                new object[] { default(ArraySegment<int>), 1 },
                "[System.ArraySegment<int> that throws System.InvalidOperationException, 1]"
            },
            {
                new Uncountable(),
                "Assay.Tests.Host.Drivers.ArgumentTextTests+Uncountable that throws System.NotSupportedException"
            },
            { new Endless(), "Assay.Tests.Host.Drivers.ArgumentTextTests+Endless" },
            { (Action)(() => { }), "System.Action" },
        };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_value_reads_the_same_in_every_culture(object? value, string text)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "", "de-DE", "fa-IR" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal(text, ArgumentText.Of(value));
                Assert.Equal(new CultureInfo(culture), CultureInfo.CurrentCulture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_list_that_holds_itself_comes_to_an_end()
    {
        var list = new List<object>();
        list.Add(list);
        Assert.Equal("[[[[[…]]]]]", ArgumentText.Of(list));
    }

    [Fact]
    public void Values_stand_behind_their_names() =>
        Assert.Equal(
            "quantity: 30, expected: 12.5, \"x\"",
            ArgumentText.List(["quantity", "expected"], [30, 12.5, "x"])
        );

    private sealed record Money(double Amount);

    private sealed class Silent;

    private sealed class Throwing
    {
        public override string ToString() => throw new InvalidOperationException();
    }

    private sealed class Uncountable : IReadOnlyCollection<int>
    {
        public int Count => throw new NotSupportedException();

        public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Endless : IEnumerable
    {
        public IEnumerator GetEnumerator()
        {
            while (true)
            {
                yield return 1;
            }
        }
    }
}
