namespace Assay.Cli.Terminal;

/// <summary>Colour for lines on standard error, or none.</summary>
/// <param name="on">Whether there is colour.</param>
internal sealed class Paint(bool on)
{
    /// <summary>A line in the colour of its tone.</summary>
    public string Of(Line line) => Of(line.Text, line.Tone);

    /// <summary>A text in the colour of a tone.</summary>
    public string Of(string text, Tone tone) =>
        on && Code(tone) is { } code ? $"\u001b[{code}m{text}\u001b[0m" : text;

    private static string? Code(Tone tone) =>
        tone switch
        {
            Tone.Good => "32",
            Tone.Bad => "31;1",
            Tone.Warning => "33",
            Tone.Dim => "2",
            _ => null,
        };
}
