using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: CaptureConsole]
[assembly: TestPipelineStartup(typeof(Settings.Startup))]

namespace Settings;

public sealed class Startup : ITestPipelineStartup
{
    public static int Starts { get; private set; }

    public ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        Starts++;
        return default;
    }

    public async ValueTask StopAsync()
    {
        switch (Environment.GetEnvironmentVariable("SETTINGS_STOP"))
        {
            case "fail":
                throw new InvalidOperationException("the pipeline's stop");
            case "hang":
                await new TaskCompletionSource().Task;
                break;
            case "exit":
                Environment.Exit(3);
                break;
        }
    }
}

public class Tests
{
    [Fact(Skip = "counts as failed")]
    public void Is_skipped() { }

    [Fact]
    public void Warns() => TestContext.Current.AddWarning("counts as failed");

    [Fact]
    public void Has_under_scores() =>
        Console.WriteLine(
            $"{TestContext.Current.TestCase!.TestCaseDisplayName}, {CultureInfo.CurrentCulture.Name}, {Startup.Starts} start"
        );

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
