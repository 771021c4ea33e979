using System.Diagnostics;

namespace Assay.Engine.Workspace.Describe;

/// <summary>What the answers of MSBuild depend on beside files: environment variables, which are properties to it, and the installed SDKs.</summary>
internal static class EvaluationEnvironment
{
    // They differ from one terminal or shell to the next and describe nothing but these. Whatever else differs makes
    // MSBuild be asked again.
    private static readonly string[] OfTheTerminal =
    [
        "_",
        "COLORTERM",
        "COLUMNS",
        "DISPLAY",
        "LINES",
        "OLDPWD",
        "PWD",
        "SHLVL",
        "STY",
        "WINDOWID",
        "WT_SESSION",
        "XDG_SESSION_ID",
    ];

    private static readonly string[] OfTheTerminalBeginWith =
    [
        "ITERM_",
        "SSH_",
        "TERM",
        "TMUX",
        "VSCODE_",
    ];

    /// <summary>A stamp of all of it.</summary>
    /// <param name="command">The call of MSBuild.</param>
    /// <param name="dotnetRoot">Folder of the SDKs.</param>
    /// <exception cref="AssayException">There is no SDK.</exception>
    public static string StampOf(ProcessStartInfo command, string dotnetRoot)
    {
        var sdks = Path.Combine(dotnetRoot, "sdk");
        if (!Directory.Exists(sdks))
        {
            throw DotNet.Missing();
        }
        return Stamp.OfTexts(
            command
                .Environment.Where(v => !IsOfTheTerminal(v.Key))
                .Select(v => v.Key + "=" + v.Value)
                .Concat(Directory.EnumerateDirectories(sdks))
                .Append(command.FileName)
                .Order(StringComparer.Ordinal)
        );
    }

    private static bool IsOfTheTerminal(string name) =>
        OfTheTerminal.Contains(name, StringComparer.Ordinal)
        || OfTheTerminalBeginWith.Any(b => name.StartsWith(b, StringComparison.Ordinal));
}
