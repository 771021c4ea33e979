using Assay.Engine.Report.List;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Test ids, one a line, for people and for pipes.</summary>
internal static class ListText
{
    public static void Write(ListDocument list, IAnsiConsole console)
    {
        foreach (var test in list.Tests)
        {
            // Not through the layout, which would break long ids.
            console.Profile.Out.Writer.WriteLine(Clean.Line(test.Id));
        }
    }

    /// <summary>How many there are, by framework.</summary>
    public static string Total(ListDocument list)
    {
        var frameworks = list
            .Tests.GroupBy(t => t.Framework, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key} {g.Count()}");
        return $"{list.Tests.Count} tests in {list.Projects.Count} projects ({string.Join(", ", frameworks)})";
    }
}
