using System.Text.Json.Serialization;

namespace Assay.Engine.Shards.Merge;

/// <summary><c>assay/maps/1</c>: which maps of shards were joined.</summary>
/// <param name="Solution">File name of the solution, or of the project or folder that was given.</param>
/// <param name="Shards">How many shards there are to be.</param>
/// <param name="Missing">Numbers of those whose maps are not there.</param>
/// <param name="Projects">The projects whose maps were joined.</param>
/// <param name="LeftOut">A sentence for each project that has no map, because the machines did not build the same.</param>
public sealed record MapsDocument(
    string Solution,
    int Shards,
    IReadOnlyList<int> Missing,
    IReadOnlyList<MapsProject> Projects,
    IReadOnlyList<string> LeftOut
)
{
    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "assay/maps/1";

    /// <summary>The document.</summary>
    public static MapsDocument Of(string solution, JoinedMaps maps) =>
        new(
            solution,
            maps.Count,
            maps.Missing,
            [
                .. maps.Maps.Select(m => new MapsProject(
                    m.Project,
                    m.Map.Coverage.Tests.Count + m.Map.Sensitive.Count
                )),
            ],
            maps.LeftOut
        );
}

/// <summary>A project whose maps were joined.</summary>
/// <param name="Project">Its name.</param>
/// <param name="Tests">How many tests are known, those that end otherwise with probes among them.</param>
public sealed record MapsProject(string Project, int Tests);
