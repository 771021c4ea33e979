using System.Globalization;
using Assay.Engine.Report.List;
using Spectre.Console;

namespace Assay.Cli.Terminal;

/// <summary>Test ids, one a line, and nothing else: the output of <c>list</c> is made to be piped.</summary>
internal static class ListText
{
    public static void Write(ListDocument list, IAnsiConsole console)
    {
        foreach (var test in list.Tests)
        {
            console.Profile.Out.Writer.WriteLine(Clean.Line(test.Id));
        }
    }

    /// <summary>How many there are.</summary>
    public static string Total(ListDocument list) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{list.Tests.Count} {(list.Tests.Count == 1 ? "test" : "tests")} in {list.Projects.Count} {(list.Projects.Count == 1 ? "project" : "projects")}"
        );
}
