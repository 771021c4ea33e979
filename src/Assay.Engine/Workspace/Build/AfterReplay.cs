using Assay.Engine.Workspace.Build.Fingerprint;

namespace Assay.Engine.Workspace.Build;

/// <summary>Brings the record of a build up to date after a part of it was done again.</summary>
internal static class AfterReplay
{
    /// <summary>The record.</summary>
    /// <param name="record">As it was.</param>
    /// <param name="compiled">Full paths of the assemblies that were compiled.</param>
    public static BuildRecord Of(BuildRecord record, IReadOnlyCollection<string> compiled)
    {
        var calls = record
            .Calls.Select(c =>
                compiled.Contains(c.Call.Output)
                    ? c with
                    {
                        Stamp = FileStamp.OfOutput(c.Call.Output),
                    }
                    : c
            )
            .ToArray();
        var outputs = new Dictionary<string, string>(record.Outputs, Paths.Comparer);
        foreach (
            var file in calls
                .Where(c => compiled.Contains(c.Call.Output))
                .SelectMany(c => c.Copies)
                .SelectMany(c => c.Value.Prepend(c.Key))
        )
        {
            outputs[file] = FileStamp.OfOutput(file);
        }
        return record with { Calls = calls, Outputs = outputs };
    }
}
