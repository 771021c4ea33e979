using Assay.Engine.Map;

namespace Assay.Engine.Report.Coverage;

/// <summary>What a report on coverage is made of.</summary>
/// <param name="Solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="Root">Full path of the folder to which paths are relative.</param>
/// <param name="Maps">The maps of the test projects.</param>
public sealed record CoverageFacts(string Solution, string Root, IReadOnlyList<ProjectMap> Maps)
{
    /// <summary>File names of the solution's assemblies that hold tests; those of <see cref="Maps"/> need not be among them.</summary>
    public IReadOnlySet<string> TestAssemblies { get; init; } = new HashSet<string>();

    /// <summary>The ids of the tests that count; null for all.</summary>
    public IReadOnlySet<string>? Chosen { get; init; }

    /// <summary>The patterns by which they were chosen.</summary>
    public IReadOnlyList<string> Filter { get; init; } = [];

    /// <summary>The part of the suite that counts, such as <c>2/4</c>; null for all of it.</summary>
    public string? Shard { get; init; }

    /// <summary>What a test calls by itself, by its id, as <c>Type.Method</c>; empty where that is not known.</summary>
    public Func<string, IReadOnlyList<string>> CallsOf { get; init; } = _ => [];

    /// <summary>Projects that are left out.</summary>
    public IReadOnlyList<SetAsidePart> SetAside { get; init; } = [];

    /// <summary>The maps of the tests that count only.</summary>
    internal IReadOnlyList<ProjectMap> ChosenMaps =>
        Chosen is not { } chosen
            ? Maps
            :
            [
                .. Maps.Select(m =>
                    m with
                    {
                        Coverage = m.Coverage.Only(chosen.Contains),
                        Sensitive = [.. m.Sensitive.Where(s => chosen.Contains(s.Test))],
                        Failing = [.. m.Failing.Where(chosen.Contains)],
                    }
                ),
            ];
}
