using System.Collections.Generic;
using System.Globalization;
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
