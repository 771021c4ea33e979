using Assay.Engine.Plan;

namespace Assay.Engine.Configuration;

/// <summary>The line of assay.toml that allows projects to be spread over processes.</summary>
internal static class SpreadLine
{
    /// <summary>The line, with the projects that are allowed already, for it takes the place of theirs.</summary>
    public static string Of(IReadOnlyList<string> allowed, SpreadProposal proposal)
    {
        string[] projects = [.. allowed, .. proposal.Projects];
        return $"{KnownSettings.AcrossProcesses.Key} = {KnownSettings.AcrossProcesses.Kind.ToToml(projects)}";
    }
}
