using System.Globalization;
using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Bench.StoreLoad;

/// <summary>A run of made-up tests, each of whose results follows from its number.</summary>
internal static class SyntheticRun
{
    private const int TestsPerProject = 10_000;
    private const int TestsPerClass = 50;

    public static RunInfo Info { get; } = new("profile", "Debug", null, null, "bench", 2);

    public static TestCase[] Cases(string folder, int count) =>
        [
            .. Enumerable
                .Range(0, (count + TestsPerProject - 1) / TestsPerProject)
                .Select(number => Project(folder, number))
                .SelectMany((project, number) => Cases(project, number, count)),
        ];

    public static CaseResult Result(int number) =>
        new(
            null,
            number % 1000 == 999 ? Outcome.Failed : Outcome.Passed,
            TimeSpan.FromTicks(1000 + number % 977),
            TimeSpan.FromTicks(900 + number % 977),
            2048 + number % 7919,
            TimeSpan.FromTicks(number % 50 == 0 ? 20_000 : 100),
            number % 1000 == 999 ? "Expected 1, but was 2." : null,
            number % 1000 == 999 ? "   at Synthetic.Class.Method()" : null
        );

    private static TestProject Project(string folder, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Synthetic{number}.Tests");
        return new TestProject(
            name,
            Path.Combine(folder, "test", name, name + ".csproj"),
            "net10.0",
            Path.Combine(folder, "test", name, "bin", "Debug", "net10.0", name + ".dll"),
            [Framework.XUnit2],
            false,
            null,
            []
        );
    }

    private static IEnumerable<TestCase> Cases(TestProject project, int number, int count) =>
        Enumerable
            .Range(0, Math.Min(TestsPerProject, count - number * TestsPerProject))
            .Select(i => Case(project, i));

    private static TestCase Case(TestProject project, int number)
    {
        var type = string.Create(
            CultureInfo.InvariantCulture,
            $"Synthetic.Area{number / TestsPerClass % 20}.Class{number / TestsPerClass}Tests"
        );
        var method = string.Create(
            CultureInfo.InvariantCulture,
            $"Behaviour_{number}_is_as_promised"
        );
        return new TestCase(
            project,
            Framework.XUnit2,
            new HostCase($"{type}.{method}", type, method, type, true, false)
        );
    }
}
