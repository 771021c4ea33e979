namespace Assay.Engine.Workspace.Targets;

/// <summary>
/// The arguments that a project adds to each call of its executable under <c>dotnet test</c> (Microsoft.Testing.Platform),
/// without those for reports and the like. Most of them say which tests run and how, in the words of frameworks and
/// extensions, which the executable alone understands.
/// </summary>
/// <param name="Values">The arguments.</param>
/// <param name="Reason">A clause that says why no driver fits; null where nothing is in the way of one.</param>
internal sealed record PlatformArguments(IReadOnlyList<string> Values, string? Reason)
{
    /// <summary>No arguments.</summary>
    public static PlatformArguments None { get; } = new([], null);

    /// <summary>Reads arguments.</summary>
    /// <param name="text">As they are written.</param>
    /// <param name="source">Where, for people.</param>
    public static PlatformArguments Read(string text, string source)
    {
        var options = PlatformOption
            .In(CommandLine.Split(text))
            .Where(o => !o.IsForReports)
            .ToArray();
        var first = options.FirstOrDefault(o => !o.IsForTheEnd);
        return new PlatformArguments(
            [.. options.SelectMany(o => o.Text)],
            first is null
                ? null
                : $"{source} adds the argument {first.Text[0]}, which only its own runner can obey"
        );
    }

    /// <summary>These and more.</summary>
    public PlatformArguments With(PlatformArguments more) =>
        new([.. Values, .. more.Values], Reason ?? more.Reason);
}
