using Assay.Engine.Map;
using Assay.Engine.Report;
using Assay.Engine.Shards.Merge;
using Assay.Engine.Workspace;

namespace Assay.Cli.Commands;

/// <summary>Writes the maps of a shard as a file that can travel to the machine that joins them.</summary>
internal static class ShardMapOutput
{
    /// <summary>Writes them into the folder for reports; nothing where all tests were mapped here.</summary>
    /// <returns>Full paths of what was written.</returns>
    /// <exception cref="Engine.AssayException">The file cannot be written.</exception>
    public static async Task<IReadOnlyList<string>> WriteAsync(Call call, Suite suite, SuiteMap map)
    {
        if (suite.Shard is not { Part: var part })
        {
            return [];
        }
        var git = await GitState.ReadAsync(suite.Scope.Root, call.Cancel);
        // What is known of the tests of other shards, these know better.
        var own = suite
            .Chosen.SelectMany(s => s.Cases)
            .Select(c => c.Id)
            .ToHashSet(StringComparer.Ordinal);
        var maps = new ShardMaps(
            new ShardOrigin("", part, git?.Head),
            [.. map.Maps.Select(m => (m.Project, StoredMap.Of(m).Only(own.Contains)))]
        );
        return
        [
            new ReportFolder(call.OutputFolder(suite.Settings, suite.Scope)).Write(
                ShardMaps.FileName(part),
                maps.Write
            ),
        ];
    }
}
