using Assay.Engine.Discover;
using Assay.Engine.Run;
using Assay.Engine.Shards;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Shards;

/// <summary>Suites made by chance, of the same seed always the same: groups of several sizes, rows, new tests.</summary>
internal sealed class RandomSuites
{
    private readonly Random _random;

    public RandomSuites(int seed)
    {
        _random = new Random(seed);
        Suites = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(Suite)];
        Timings = new Timings(
            Cases
                .Select(c => $"{c.Project.Name}/{c.Host.Class}.{c.Host.Method}")
                .Distinct()
                // Some are new.
                .Where(_ => _random.Next(5) > 0)
                .ToDictionary(m => m, _ => (long)(1000 * Math.Exp(_random.NextDouble() * 6)))
        );
    }

    public IReadOnlyList<ProjectSuite> Suites { get; }

    public IReadOnlyList<TestCase> Cases => [.. Suites.SelectMany(s => s.Cases)];

    public Timings Timings { get; }

    public IReadOnlyList<ProjectSuite> Shuffled() =>
        [
            .. Suites
                .Select(s => s with { Cases = s.Cases.OrderBy(_ => _random.Next()).ToArray() })
                .OrderBy(_ => _random.Next()),
        ];

    private ProjectSuite Suite(int number) =>
        TestData.Suites.Suite(
            TestData.Suites.Project("P" + number),
            [
                .. Enumerable
                    .Range(0, _random.Next(1, 40))
                    .SelectMany(type =>
                        Enumerable
                            .Range(0, _random.Next(1, 8))
                            .SelectMany(method =>
                                Enumerable
                                    .Range(0, _random.Next(1, 4))
                                    .Select(row => $"C{type}.M{method}(x: {row})")
                            )
                    ),
            ]
        );
}
