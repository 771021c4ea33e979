using System.Globalization;
using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Plan;

/// <summary>A suite of an open-source project as it was once measured: classes and durations, without the names.</summary>
/// <param name="Suite">Its tests.</param>
/// <param name="Durations">How long each took.</param>
internal sealed record RecordedSuite(
    ProjectSuite Suite,
    IReadOnlyDictionary<string, TimeSpan> Durations
)
{
    private static readonly string Folder = Path.Combine(
        Repository.Root,
        "test",
        "Assay.Tests",
        "Engine",
        "Plan",
        "Recorded"
    );

    /// <summary>The names of all that there are.</summary>
    public static IEnumerable<string> Names =>
        Directory
            .GetFiles(Folder, "*.csv")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Order(StringComparer.Ordinal);

    /// <summary>Reads one. TUnit runs the tests of a class side by side, the others do not.</summary>
    public static RecordedSuite Read(string name)
    {
        var rows = File.ReadLines(Path.Combine(Folder, name + ".csv"))
            .Select(line => line.Split(','))
            .ToArray();
        var suite = Suites.Suite(Suites.Project(name), [.. rows.Select(r => r[0])]);
        return new RecordedSuite(
            name == "tunit"
                ? suite with
                {
                    Cases =
                    [
                        .. suite.Cases.Select(c => c with { Host = c.Host with { IsFree = true } }),
                    ],
                }
                : suite,
            rows.ToDictionary(
                r => $"{name}/{r[0]}",
                r => TimeSpan.FromMilliseconds(double.Parse(r[1], CultureInfo.InvariantCulture))
            )
        );
    }

    /// <summary>No schedule can be shorter, in milliseconds: all spread evenly, or the longest of what must stay together.</summary>
    public static double LowerBound(
        IEnumerable<ProjectSuite> suites,
        IReadOnlyDictionary<string, TimeSpan> durations,
        int slots
    )
    {
        var cases = suites.SelectMany(s => s.Cases).ToArray();
        var longest = cases
            .GroupBy(c => c.Host.IsFree ? c.Id : c.Project.Name + "/" + c.Host.Group)
            .Max(g => g.Sum(c => durations[c.Id].TotalMilliseconds));
        return Math.Max(longest, cases.Sum(c => durations[c.Id].TotalMilliseconds) / slots);
    }
}
