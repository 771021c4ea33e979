using System.Collections.Concurrent;

namespace Assay.Bench.MapAlone;

/// <summary>Counts what the map lacks and prints it by cause and method.</summary>
internal sealed class Summary
{
    private const int MostLines = 12;

    private readonly ConcurrentBag<(string Test, Place Place, Cause Cause)> _differences = [];
    private int _tests;
    private long _passed;

    /// <summary>A test was compared.</summary>
    public void Add(int passed)
    {
        if (Interlocked.Increment(ref _tests) is var tests && tests % 50 == 0)
        {
            Console.Error.WriteLine($"{tests} tests");
        }
        Interlocked.Add(ref _passed, passed);
    }

    /// <summary>The map lacks something of a test.</summary>
    public void Add(string test, Place place, Cause cause) =>
        _differences.Add((test, place, cause));

    public void Print()
    {
        Console.WriteLine(
            $"{_tests} tests alone; the map lacks something of {Tests(_differences)}: {_differences.Count} of {_passed} probes"
        );
        foreach (var byCause in _differences.GroupBy(d => d.Cause).OrderBy(g => g.Key))
        {
            Console.WriteLine();
            Console.WriteLine(
                $"{In(byCause.Key)}: {byCause.Count()} probes of {Tests(byCause)} tests"
            );
            foreach (
                var byMethod in byCause
                    .GroupBy(d => d.Place.Method, StringComparer.Ordinal)
                    .OrderByDescending(Tests)
            )
            {
                var lines = byMethod.Select(d => d.Place.Line).Distinct().Order().ToArray();
                Console.WriteLine($"{Tests(byMethod), 5}  {byMethod.Key}");
                Console.WriteLine($"       {string.Join(", ", lines.Take(MostLines))}");
                Console.WriteLine($"       as {byMethod.Min(d => d.Test)}");
            }
        }
    }

    private static int Tests(IEnumerable<(string Test, Place Place, Cause Cause)> differences) =>
        differences.Select(d => d.Test).Distinct().Count();

    private static string In(Cause cause) =>
        cause switch
        {
            Cause.FirstTime => "only the first time in a process or on a thread",
            Cause.EarlierTests => "whenever alone, but not after the tests that ran before",
            _ => "not each time, even alone",
        };
}
