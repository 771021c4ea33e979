namespace Assay.Cli.Terminal;

/// <summary>What the terminal, the environment and the user allow.</summary>
/// <param name="ColorsOut">Whether results have colour.</param>
/// <param name="ColorsError">Whether the rest has colour.</param>
/// <param name="HasLiveLine">Whether progress is one line that changes, not lines that follow each other.</param>
internal sealed record TerminalTraits(bool ColorsOut, bool ColorsError, bool HasLiveLine)
{
    // What build servers set; none of them shows a line that changes.
    private static readonly string[] BuildServers =
    [
        "CI",
        "GITHUB_ACTIONS",
        "TF_BUILD",
        "GITLAB_CI",
        "TEAMCITY_VERSION",
        "JENKINS_URL",
        "BUILDKITE",
        "APPVEYOR",
        "CODEBUILD_BUILD_ID",
        "BITBUCKET_BUILD_NUMBER",
        "TRAVIS",
        "CIRCLECI",
    ];

    /// <summary>Those of this invocation.</summary>
    public static TerminalTraits Of(Surroundings surroundings, bool noColor)
    {
        var isDumb = surroundings.Environment.GetValueOrDefault("TERM") == "dumb";
        // See https://no-color.org: present and not empty, whatever its value.
        var colors =
            !noColor
            && !isDumb
            && string.IsNullOrEmpty(surroundings.Environment.GetValueOrDefault("NO_COLOR"));
        return new TerminalTraits(
            colors && surroundings.OutIsTerminal,
            colors && surroundings.ErrorIsTerminal,
            surroundings.ErrorIsTerminal && !isDumb && !IsBuildServer(surroundings.Environment)
        );
    }

    private static bool IsBuildServer(IReadOnlyDictionary<string, string> environment) =>
        BuildServers.Any(name =>
            environment.GetValueOrDefault(name) is { Length: > 0 } value
            && value is not ("0" or "false" or "False")
        );
}
