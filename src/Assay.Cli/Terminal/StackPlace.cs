namespace Assay.Cli.Terminal;

/// <summary>The line of a stack trace that a developer looks for.</summary>
internal static class StackPlace
{
    private static readonly string[] Foreign =
    [
        "System.",
        "Microsoft.",
        "Xunit.",
        "NUnit.",
        "TUnit.",
        "Assay.Host.",
        "Shouldly.",
        "FluentAssertions.",
        "AwesomeAssertions.",
        "Moq.",
        "NSubstitute.",
    ];

    /// <summary>The first frame with a source file, without its leading "at"; else the first that is not the framework's; else null.</summary>
    public static string? FirstUserFrame(string? stackTrace)
    {
        var frames = (stackTrace ?? "")
            .Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("at ", StringComparison.Ordinal))
            .Select(line => line["at ".Length..])
            .Where(frame =>
                !Foreign.Any(prefix => frame.StartsWith(prefix, StringComparison.Ordinal))
            )
            .ToList();
        return frames.Find(f => f.Contains(":line ", StringComparison.Ordinal))
            ?? frames.FirstOrDefault();
    }
}
