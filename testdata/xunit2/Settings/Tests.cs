using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;

namespace Settings;

public static class German
{
    /// <summary>Discovery runs under a culture that writes numbers in its own way.</summary>
    [ModuleInitializer]
    public static void Set()
    {
        CultureInfo.DefaultThreadCurrentCulture = new CultureInfo("de-DE");
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
    }
}

public class Tests
{
    [Fact(Skip = "counts as failed")]
    public void Is_skipped() { }

    [Fact]
    public void Has_under_scores() { }

    [Theory]
    [InlineData(1.5)]
    [InlineData(2.5)]
    [InlineData(2.5)]
    public void Rows_with_commas(double n) => Assert.NotEqual(0, n);
}

public sealed class Shelf
{
    public static List<int> Numbers { get; } = new();

    public Shelf()
    {
        if (Numbers.Count == 0)
        {
            Numbers.AddRange(new[] { 1, 2 });
        }
    }
}

/// <summary>Its rows are there only when its fixture is.</summary>
public class Filled : IClassFixture<Shelf>
{
    public static IEnumerable<object[]> Numbers => Shelf.Numbers.Select(n => new object[] { n });

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Takes_what_its_fixture_has_made(int number) =>
        Assert.Contains(number, Shelf.Numbers);
}
