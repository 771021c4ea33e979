using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;
using Assay.Engine.Workspace;

namespace Assay.Engine.Effects;

/// <summary>
/// Recognises what is no effect of the user's tests: our own files, the runtime's and third-party code's search for
/// assemblies, and what assertion and mocking libraries ask for themselves.
/// </summary>
/// <param name="root">Full path of the solution's folder.</param>
internal sealed class EffectNoise(string root)
{
    private static readonly string[] Assertions =
    [
        "AwesomeAssertions",
        "Castle.Core",
        "FakeItEasy",
        "FluentAssertions",
        "Moq",
        "NSubstitute",
        "Shouldly",
        "Unquote",
    ];

    private static readonly string[] OfAssemblies =
    [
        ".dll",
        ".exe",
        ".pdb",
        ".deps.json",
        ".runtimeconfig.json",
    ];

    private static readonly string[] Variables = ["COMPlus_", "CORECLR_", "DOTNET_"];

    private readonly string _own = Path.Combine(root, ".assay");

    /// <summary>True for what is left out.</summary>
    /// <param name="module">Where the call is.</param>
    /// <param name="kind">What it does.</param>
    /// <param name="target">What it touches, as it was noted.</param>
    public bool Contains(RewrittenModule module, EffectKind kind, string? target)
    {
        if (IsOfFile(kind) && target is not null && Paths.IsBelow(target, _own))
        {
            return true;
        }
        if (module.IsUsersCode)
        {
            return false;
        }
        return kind switch
        {
            _ when IsOfFile(kind) => target is not null
                && OfAssemblies.Any(e => target.EndsWith(e, StringComparison.OrdinalIgnoreCase)),
            EffectKind.EnvironmentRead => target is not null
                && Variables.Any(v => target.StartsWith(v, StringComparison.Ordinal))
                || IsOfAssertions(module),
            EffectKind.Clock
            or EffectKind.CultureRead
            or EffectKind.Machine
            or EffectKind.AppContextRead
            or EffectKind.Randomness => IsOfAssertions(module),
            _ => false,
        };
    }

    private static bool IsOfFile(EffectKind kind) =>
        kind is EffectKind.FileRead or EffectKind.FileOpen or EffectKind.FolderList;

    private static bool IsOfAssertions(RewrittenModule module) =>
        Assertions.Contains(Path.GetFileNameWithoutExtension(module.File), StringComparer.Ordinal);
}
