using System.CommandLine;
using Assay.Engine.Report.Runs.Export;

namespace Assay.Cli.Commands;

/// <summary>Options of every command that tells how tests ended.</summary>
internal static class ReportOptions
{
    /// <summary><c>--report</c>: in which formats it is written as well.</summary>
    public static Option<string[]> Formats()
    {
        var option = new Option<string[]>("--report")
        {
            Description =
                "Also write junit.xml, results.trx or ctrf-report.json into the folder for reports. May be repeated.",
            HelpName = "junit|trx|ctrf",
        };
        option.CompletionSources.Add([.. RunExport.All.Select(e => e.Name)]);
        return option;
    }

    /// <summary><c>--flaky-result</c>: what a test counts as that passed only when it ran again.</summary>
    public static Option<string> FlakyResult()
    {
        var option = new Option<string>("--flaky-result")
        {
            Description = "Whether a flaky test fails the run.",
            HelpName = "pass|fail",
            DefaultValueFactory = _ => "pass",
        };
        option.CompletionSources.Add("pass", "fail");
        return option;
    }
}
