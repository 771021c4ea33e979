namespace Assay.Cli.Terminal.Failures;

/// <summary>The shell that a person types into, and how it takes a word as it stands.</summary>
internal abstract class Shell
{
    /// <summary>sh, bash, zsh and their like.</summary>
    public static Shell Posix { get; } = new PosixShell();

    /// <summary>fish.</summary>
    public static Shell Fish { get; } = new FishShell();

    /// <summary>PowerShell 7.</summary>
    public static Shell PowerShell { get; } = new PowerShell7();

    /// <summary>PowerShell 5, which comes with Windows and loses quotation marks on the way to a program.</summary>
    public static Shell WindowsPowerShell { get; } = new PowerShell5();

    /// <summary>cmd of Windows.</summary>
    public static Shell Cmd { get; } = new CommandPrompt();

    /// <summary>The one that started us, as far as the environment tells.</summary>
    public static Shell Of(IReadOnlyDictionary<string, string> environment, bool isWindows)
    {
        var shell = environment.GetValueOrDefault("SHELL") ?? "";
        if (!isWindows)
        {
            return shell.EndsWith("/fish", StringComparison.Ordinal) ? Fish
                : shell.EndsWith("/pwsh", StringComparison.Ordinal) ? PowerShell
                : Posix;
        }
        if (shell.Length > 0 || environment.ContainsKey("MSYSTEM"))
        {
            return Posix;
        }
        // Both put the folder of the user's own modules in front, which cmd does not have.
        var modules = environment
            .GetValueOrDefault("PSModulePath", "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries);
        return modules switch
        {
            [var own, ..] when Is(own, @"\Documents\PowerShell\Modules") => PowerShell,
            [var own, ..] when Is(own, @"\Documents\WindowsPowerShell\Modules") =>
                WindowsPowerShell,
            _ => Cmd,
        };

        static bool Is(string folder, string end) =>
            folder.EndsWith(end, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The word, quoted where that is needed; null where this shell has no way to leave it as it is.</summary>
    public string? Quote(string word) =>
        word.Length > 0 && word.All(IsPlain) ? word
        : Clean.Line(word) == word ? QuoteOdd(word)
        // What can't be shown can't be copied.
        : null;

    /// <summary>Quotes a word that holds more than letters and digits.</summary>
    protected abstract string? QuoteOdd(string word);

    private static bool IsPlain(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '/' or '-';

    private sealed class PosixShell : Shell
    {
        protected override string QuoteOdd(string word) =>
            "'" + word.Replace("'", @"'\''", StringComparison.Ordinal) + "'";
    }

    private sealed class FishShell : Shell
    {
        protected override string QuoteOdd(string word) =>
            "'"
            + word.Replace(@"\", @"\\", StringComparison.Ordinal)
                .Replace("'", @"\'", StringComparison.Ordinal)
            + "'";
    }

    private sealed class PowerShell7 : Shell
    {
        // It takes typographic quotation marks for straight ones.
        protected override string? QuoteOdd(string word) =>
            word.AsSpan().ContainsAny("\u2018\u2019\u201a\u201b")
                ? null
                : "'" + word.Replace("'", "''", StringComparison.Ordinal) + "'";
    }

    private sealed class PowerShell5 : Shell
    {
        protected override string? QuoteOdd(string word) =>
            word.Contains('"', StringComparison.Ordinal) || word.EndsWith('\\')
                ? null
                : PowerShell.Quote(word);
    }

    private sealed class CommandPrompt : Shell
    {
        // Quotation marks would end the quoting, and variables are filled in even within it.
        protected override string? QuoteOdd(string word) =>
            word.AsSpan().ContainsAny("\"%!") || word.EndsWith('\\') ? null : $"\"{word}\"";
    }
}
