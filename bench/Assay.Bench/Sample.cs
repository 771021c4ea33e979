using System.Globalization;

namespace Assay.Bench;

/// <summary>Figures of several runs.</summary>
internal sealed class Sample(string name)
{
    private readonly List<Measured> _runs = [];

    public void Add(Measured run) => _runs.Add(run);

    public double MedianSeconds => Median(_runs.Select(r => r.Wall.TotalSeconds));

    public string Row()
    {
        var walls = _runs.Select(r => r.Wall.TotalSeconds).Order().ToArray();
        var memory = Median(_runs.Select(r => r.PeakMemory / 1048576.0));
        var exits = string.Join(",", _runs.Select(r => r.ExitCode).Distinct());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {MedianSeconds:f2} s | {walls[0]:f2}–{walls[^1]:f2} s | {memory:f0} MB | {exits} |"
        );
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1
            ? sorted[sorted.Length / 2]
            : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Prints samples that were taken in turns.</summary>
    /// <param name="path">The solution.</param>
    /// <param name="runs">How many of each.</param>
    /// <param name="samples">The samples.</param>
    public static void TellTable(string path, int runs, IEnumerable<Sample> samples)
    {
        Console.WriteLine(
            $"{Path.GetFileName(path)}, {runs} alternating runs, {Environment.ProcessorCount} cores:"
        );
        Console.WriteLine(
            "| command | median | range | peak memory of the process itself | exit |"
        );
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var sample in samples)
        {
            Console.WriteLine(sample.Row());
        }
    }
}
