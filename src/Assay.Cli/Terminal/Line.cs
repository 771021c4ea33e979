namespace Assay.Cli.Terminal;

/// <summary>How a line is meant.</summary>
internal enum Tone
{
    /// <summary>As any other.</summary>
    Plain,

    /// <summary>Something is as it should be.</summary>
    Good,

    /// <summary>Something has failed.</summary>
    Bad,

    /// <summary>Something deserves a look.</summary>
    Warning,

    /// <summary>Something matters less.</summary>
    Dim,
}

/// <summary>A line of text, free of what would steer the terminal.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tone">How it is meant.</param>
internal sealed record Line(string Text, Tone Tone = Tone.Plain);
