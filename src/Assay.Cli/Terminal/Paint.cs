namespace Assay.Cli.Terminal;

/// <summary>Colour for lines on standard error, or none.</summary>
/// <param name="on">Whether there is colour.</param>
internal sealed class Paint(bool on)
{
    /// <summary>For what has failed.</summary>
    public string Bad(string text) => Wrap(text, "31;1");

    /// <summary>For what deserves a look.</summary>
    public string Warning(string text) => Wrap(text, "33");

    /// <summary>For what matters less.</summary>
    public string Dim(string text) => Wrap(text, "2");

    private string Wrap(string text, string code) => on ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
