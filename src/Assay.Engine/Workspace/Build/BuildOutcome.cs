namespace Assay.Engine.Workspace.Build;

/// <summary>Whether to build before a command does its work.</summary>
public enum BuildMode
{
    /// <summary>Build what has changed since the last build, in the shortest way that is known to give the same.</summary>
    Auto,

    /// <summary>Have MSBuild look at everything.</summary>
    Always,

    /// <summary>Take what is built.</summary>
    Never,
}

/// <summary>The way in which a build was made.</summary>
public enum BuildWay
{
    /// <summary>Nothing was built: nothing had changed, or it was not asked for.</summary>
    None,

    /// <summary>The compiler was called as in the last build, for what had changed.</summary>
    Replay,

    /// <summary><c>dotnet build</c>.</summary>
    MSBuild,
}

/// <summary>How what a command works on was built.</summary>
/// <param name="Way">The way.</param>
/// <param name="Reason">A sentence that says why this way.</param>
public sealed record BuildOutcome(BuildWay Way, string Reason);
