using System.Text;

namespace Assay.Engine.Workspace.Targets;

/// <summary>Arguments as people write them, in one text.</summary>
internal static class CommandLine
{
    /// <summary>Splits it as .NET does for a new process, on every system: quotes keep blanks, backslashes escape quotes only.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var arguments = new List<string>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            if (at == text.Length)
            {
                return arguments;
            }
            arguments.Add(Next(text, ref at));
        }
    }

    private static string Next(string text, ref int at)
    {
        var argument = new StringBuilder();
        var isQuoted = false;
        while (at < text.Length && (isQuoted || !char.IsWhiteSpace(text[at])))
        {
            var backslashes = 0;
            while (at < text.Length && text[at] == '\\')
            {
                backslashes++;
                at++;
            }
            if (at == text.Length || text[at] != '"')
            {
                argument.Append('\\', backslashes);
                if (backslashes == 0)
                {
                    argument.Append(text[at++]);
                }
                continue;
            }
            argument.Append('\\', backslashes / 2);
            at++;
            if (backslashes % 2 == 1)
            {
                argument.Append('"');
            }
            else if (isQuoted && at < text.Length && text[at] == '"')
            {
                // Two of them in a quoted text are one that is meant.
                argument.Append('"');
                at++;
            }
            else
            {
                isQuoted = !isQuoted;
            }
        }
        return argument.ToString();
    }
}
