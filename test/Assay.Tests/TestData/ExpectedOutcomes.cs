namespace Assay.Tests.TestData;

/// <summary>
/// The outcomes that a tree of testdata/ states in its expected.txt: lines such as <c>Passed A.B(x: 1)</c>, at the end
/// in braces the projects and systems (<c>unix</c>, <c>windows</c>) for which the line holds, where not for all.
/// </summary>
internal static class ExpectedOutcomes
{
    private static readonly string[] Systems = ["unix", "windows"];

    /// <summary>The lines that hold for a project on this system, sorted.</summary>
    public static IEnumerable<string> Of(string tree, string project) =>
        File.ReadLines(Path.Combine(Repository.TestData(tree), "expected.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.EndsWith('}') ? line[..^1].Split(" {") : [line, ""])
            .Where(parts => Holds(parts[1].Split(' '), project))
            .Select(parts => parts[0])
            .Order(StringComparer.Ordinal);

    private static bool Holds(string[] conditions, string project)
    {
        var here = OperatingSystem.IsWindows() ? "windows" : "unix";
        var systems = conditions.Intersect(Systems).ToArray();
        var projects = conditions.Except(Systems).Where(c => c.Length > 0).ToArray();
        return (systems.Length == 0 || systems.Contains(here))
            && (projects.Length == 0 || projects.Contains(project));
    }
}
