using System.Diagnostics.CodeAnalysis;
using Assay.Engine.Workspace.Describe;

namespace Assay.Engine.Workspace.Targets;

/// <summary>Chooses the target framework in which a test project is run: the newest that this machine can run, or the one that the user named.</summary>
/// <param name="runtimes">What is installed.</param>
/// <param name="named">The target that the user named, or null.</param>
internal sealed class TargetChoice(InstalledRuntimes runtimes, string? named)
{
    private const string BaseFramework = "Microsoft.NETCore.App";

    // A .NET of these platforms runs in an emulator, a device or a browser, not under the dotnet command.
    private static readonly string[] OtherPlatforms =
    [
        "android",
        "browser",
        "ios",
        "maccatalyst",
        "macos",
        "tizen",
        "tvos",
        "wasi",
    ];

    /// <summary>Chooses among the targets of one project.</summary>
    /// <param name="targets">Its targets, at least one.</param>
    /// <param name="chosen">The target to run.</param>
    /// <param name="refusal">Why there is none.</param>
    public bool TryChoose(
        IReadOnlyList<ProjectTarget> targets,
        [NotNullWhen(true)] out ProjectTarget? chosen,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        chosen = null;
        var candidates = named is null
            ? targets
            : targets
                .Where(t =>
                    string.Equals(t.TargetFramework, named, StringComparison.OrdinalIgnoreCase)
                )
                .ToArray();
        if (candidates.Count == 0)
        {
            refusal = new Refusal($"It does not target {named}, only {Names(targets)}.");
            return false;
        }
        var newestFirst = candidates
            .OrderByDescending(VersionOf)
            .ThenBy(t => t.Of("TargetPlatformIdentifier").Length)
            .ToArray();
        chosen = newestFirst.FirstOrDefault(t => WhyNot(t) is null);
        refusal = chosen is null ? WhyNot(newestFirst[0]) : null;
        return chosen is not null;
    }

    private Refusal? WhyNot(ProjectTarget target)
    {
        var identifier = target.Of("TargetFrameworkIdentifier");
        var name = target.TargetFramework;
        if (identifier == ".NETFramework")
        {
            return runtimes.HasNetFramework
                ? null
                : new Refusal(
                    $"It targets {name}, and .NET Framework runs on Windows only; run Assay there, or add a target such as net8.0 or newer."
                );
        }
        if (identifier != ".NETCoreApp")
        {
            return new Refusal(
                $"It targets {name}, on which no tests run by themselves; give it a target such as net8.0 or newer."
            );
        }
        var platform = target.Of("TargetPlatformIdentifier");
        if (OtherPlatforms.Contains(platform, StringComparer.OrdinalIgnoreCase))
        {
            return new Refusal(
                $"It targets {name}, whose tests run on {platform} only; give it a target such as net8.0 or newer to run them here."
            );
        }
        return runtimes.Missing(NeedOf(target)) is { } missing
            ? new Refusal(NoRuntime(name, missing.Name, missing.Version), LacksRuntime: true)
            : null;
    }

    private string NoRuntime(string target, string framework, RuntimeVersion version)
    {
        var installed = runtimes.Of(framework);
        var has =
            installed.Count == 0
                ? $"no {framework} is installed"
                : $"installed is {framework} {string.Join(", ", installed)}";
        var orElse = runtimes.HasNewer(framework, version)
            ? ", or set DOTNET_ROLL_FORWARD=Major to run it on a newer one"
            : "";
        return $"It targets {target}, for which this machine has no runtime ({has}); install {framework} {version.Number.ToString(2)}{orElse}.";
    }

    // What was built says it exactly; before a build the target's version does.
    private static RuntimeNeed NeedOf(ProjectTarget target) =>
        RuntimeNeed.Read(Path.ChangeExtension(target.Of("TargetPath"), ".runtimeconfig.json"))
        ?? new RuntimeNeed([
            new NeededFramework(
                BaseFramework,
                new RuntimeVersion(VersionOf(target), ""),
                target.Of("RollForward")
            ),
        ]);

    private static Version VersionOf(ProjectTarget target) =>
        target.Of("TargetFrameworkIdentifier") == ".NETCoreApp"
        && Version.TryParse(
            target.Of("TargetFrameworkVersion").TrimStart('v', 'V'),
            out var version
        )
            ? new Version(version.Major, version.Minor, 0)
            : new Version(0, 0, 0);

    private static string Names(IEnumerable<ProjectTarget> targets) =>
        string.Join(", ", targets.Select(t => t.TargetFramework));
}

/// <summary>Why a project's tests do not run here.</summary>
/// <param name="Reason">A sentence that says why, and what to do.</param>
/// <param name="LacksRuntime">True where a runtime is missing that could be installed: <c>dotnet test</c> would fail too.</param>
internal sealed record Refusal(string Reason, bool LacksRuntime = false);
