namespace Assay.Engine.Workspace.Build;

/// <summary>The sentences for builds that fail.</summary>
internal static class BuildFailure
{
    /// <summary>So many errors are shown: the first ones are what the rest follows from.</summary>
    public const int MostErrors = 5;

    /// <summary>What to say of a build that failed.</summary>
    /// <param name="name">What was built.</param>
    /// <param name="output">All that it printed.</param>
    /// <param name="root">Folder of the solution.</param>
    public static AssayException Of(string name, IReadOnlyList<string> output, string root)
    {
        if (MissingSdk(output) is { } missing)
        {
            return missing;
        }
        var errors = BuildError.In(output, root);
        if (errors.Count == 0)
        {
            return new AssayException(
                Fault.BrokenBuild,
                $"{name} does not build, and the build names no error; its last lines follow.",
                output.Where(l => l.Length > 0).TakeLast(MostErrors).ToArray()
            );
        }
        // The compiler reports in the order in which its threads finish; a reader goes down a file.
        var details = First(
            errors
                .GroupBy(e => e.File)
                .SelectMany(file => file.OrderBy(e => e.Line).ThenBy(e => e.Column))
                .Select(e => e.ToString())
        );
        return errors.Any(e => e.IsRestore)
            ? new AssayException(
                Fault.BrokenBuild,
                $"The packages of {name} cannot be restored; correct names, versions or sources as the errors say, and run again.",
                details
            )
            : new AssayException(
                Fault.BrokenBuild,
                $"{name} does not build; correct the errors and run again.",
                details
            );
    }

    /// <summary>The first of many lines, and how many more there are.</summary>
    public static IReadOnlyList<string> First(IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        var rest = all.Length - MostErrors;
        return rest > 0
            ? [.. all.Take(MostErrors), FormattableString.Invariant($"and {rest} more")]
            : all;
    }

    /// <summary>What to say where dotnet found no SDK that fits; null where that is not what happened.</summary>
    public static AssayException? MissingSdk(IReadOnlyList<string> output)
    {
        var asked = output.FirstOrDefault(l =>
            l.StartsWith("Requested SDK version:", StringComparison.Ordinal)
        );
        var file = output.FirstOrDefault(l =>
            l.StartsWith("global.json file:", StringComparison.Ordinal)
        );
        return asked is null || file is null
            ? null
            : new AssayException(
                Fault.BrokenBuild,
                $"No .NET SDK on this machine fits '{After(file)}', which asks for {After(asked)}; install that SDK, or change the file."
            );
    }

    private static string After(string line) => line[(line.IndexOf(':') + 1)..].Trim();
}
