using Assay.Analysis.Coverage;
using Assay.Engine.Classify;
using Assay.Engine.Discover;
using Assay.Engine.Effects;
using Assay.Engine.Workspace;

namespace Assay.Engine.Report.Effects;

/// <summary>Which tests and effects are asked for.</summary>
public sealed class EffectChoice
{
    private readonly TestFilter? _test;
    private readonly string? _file;
    private readonly EffectKind? _kind;

    private EffectChoice(TestFilter? test, string? file, EffectKind? kind) =>
        (_test, _file, _kind) = (test, file, kind);

    /// <summary>As it was asked; null where everything was.</summary>
    public EffectQuery? Query { get; private init; }

    /// <summary>Reads a question.</summary>
    /// <param name="test">A test id or pattern.</param>
    /// <param name="kind">The word for a kind.</param>
    /// <param name="file">A file or folder, from the folder in which the command runs.</param>
    /// <param name="folders">The solution's folder, and the one in which the command runs.</param>
    /// <exception cref="AssayException">There is no such kind, or the pattern cannot be read.</exception>
    public static EffectChoice Of(
        string? test,
        string? kind,
        string? file,
        (string Root, string Current) folders
    )
    {
        var shown = file is null ? null : Shown(file, folders.Root, folders.Current);
        return new EffectChoice(
            test is null ? null : TestFilter.Parse([test]),
            shown,
            kind is null ? null : EffectWords.Parse(kind)
        )
        {
            Query =
                test is null && kind is null && file is null
                    ? null
                    : new EffectQuery(test, shown, kind?.ToLowerInvariant()),
        };
    }

    /// <summary>True where the test is asked for, and one of its effects where effects are.</summary>
    public bool Wants(Classified verdict) =>
        _test?.Fits(verdict.Test) != false
        && ((_file is null && _kind is null) || verdict.Effects?.Any(Wants) == true);

    /// <summary>True where the effect is asked for.</summary>
    public bool Wants(Effect effect) =>
        (_kind is null || effect.Kind == _kind)
        && (
            _file is null
            || (
                EffectKinds.HasPath(effect.Kind)
                && effect.Target is { } target
                && (
                    Paths.Comparer.Equals(target, _file)
                    || target.StartsWith(
                        _file.TrimEnd('/', '\\') + "/",
                        OperatingSystem.IsLinux()
                            ? StringComparison.Ordinal
                            : StringComparison.OrdinalIgnoreCase
                    )
                )
            )
        );

    // As effects have it. What is not below the current folder may be meant from the solution's, as reports show it.
    private static string Shown(string file, string root, string current)
    {
        var here = Path.GetFullPath(file, current);
        var shown = Paths.Shown(here, root);
        return Path.Exists(here) || Path.IsPathRooted(file)
            ? shown
            : Paths.Shown(Path.GetFullPath(file, root), root);
    }
}
