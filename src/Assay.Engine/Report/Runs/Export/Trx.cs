using System.Globalization;
using System.Xml;

namespace Assay.Engine.Report.Runs.Export;

/// <summary>Results in the format of Visual Studio, as VSTest's own logger writes it.</summary>
internal static class Trx
{
    private const string Namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    // Numbers that Visual Studio knows: a unit test, and the two lists that are always there.
    private const string UnitTest = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string NoList = "8c84fa94-04c1-424b-9868-57a2d4851a1d";
    private const string AllResults = "19431567-8539-422a-85d7-44ee4e166bda";

    public static void Write(Stream to, ExportedRun run)
    {
        var started = Time(run.Run.Started);
        using var xml = XmlText.Writer(to);
        xml.WriteStartElement("TestRun", Namespace);
        xml.Attribute("id", IdOf(run, "run"));
        xml.Attribute("name", $"{run.Solution} {started}");
        xml.WriteStartElement("Times");
        xml.Attribute("creation", started);
        xml.Attribute("queuing", started);
        xml.Attribute("start", started);
        xml.Attribute("finish", Time(run.Run.Finished ?? run.Run.Started));
        xml.WriteEndElement();
        xml.WriteStartElement("TestSettings");
        xml.Attribute("name", "default");
        xml.Attribute("id", IdOf(run, "settings"));
        xml.WriteEndElement();
        Part(xml, "Results", run, (result, _) => Result(xml, run, result));
        Part(
            xml,
            "TestDefinitions",
            run,
            (result, project) => Definition(xml, run, result, project)
        );
        Part(xml, "TestEntries", run, (result, _) => Entry(xml, run, result));
        xml.WriteStartElement("TestLists");
        List(xml, "Results Not in a List", NoList);
        List(xml, "All Loaded Results", AllResults);
        xml.WriteEndElement();
        Summary(xml, run);
        xml.WriteEndElement();
    }

    private static void Part(
        XmlWriter xml,
        string name,
        ExportedRun run,
        Action<ExportedResult, ExportedProject> each
    )
    {
        xml.WriteStartElement(name);
        foreach (var project in run.Projects)
        {
            foreach (var result in project.Results)
            {
                each(result, project);
            }
        }
        xml.WriteEndElement();
    }

    private static void Result(XmlWriter xml, ExportedRun run, ExportedResult result)
    {
        xml.WriteStartElement("UnitTestResult");
        xml.Attribute("executionId", result.ExecutionId(run.Run).ToString());
        xml.Attribute("testId", result.StableId.ToString());
        xml.Attribute("testName", $"{result.Test.Class}.{result.Name}");
        xml.Attribute("computerName", run.Run.Info.Machine);
        xml.Attribute("duration", result.Last?.Wall?.ToString("c", CultureInfo.InvariantCulture));
        xml.Attribute("testType", UnitTest);
        xml.Attribute("outcome", OutcomeOf(result));
        xml.Attribute("testListId", NoList);
        xml.Attribute("relativeResultsDirectory", result.ExecutionId(run.Run).ToString());
        Output(xml, result);
        xml.WriteEndElement();
    }

    private static void Output(XmlWriter xml, ExportedResult result)
    {
        // Of a flaky test, the failure is what one wants to know.
        var told = result.IsFlaky ? result.Attempts[^2] : result.Last;
        var message = result.Reason ?? result.Told(told?.Message);
        if (message is null && told is null or { StackTrace: null, Output: null })
        {
            return;
        }
        xml.WriteStartElement("Output");
        xml.Element("StdOut", told?.Output);
        if (message is not null || told?.StackTrace is not null)
        {
            xml.WriteStartElement("ErrorInfo");
            xml.Element(
                "Message",
                result.IsFlaky
                    ? $"Flaky: it failed first and passed when it was run again. {message}"
                    : message
            );
            xml.Element("StackTrace", told?.StackTrace);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Definition(
        XmlWriter xml,
        ExportedRun run,
        ExportedResult result,
        ExportedProject project
    )
    {
        xml.WriteStartElement("UnitTest");
        xml.Attribute("name", $"{result.Test.Class}.{result.Name}");
        xml.Attribute("storage", project.Assembly);
        xml.Attribute("id", result.StableId.ToString());
        xml.WriteStartElement("Execution");
        xml.Attribute("id", result.ExecutionId(run.Run).ToString());
        xml.WriteEndElement();
        xml.WriteStartElement("TestMethod");
        xml.Attribute("codeBase", project.Assembly);
        xml.Attribute("adapterTypeName", "assay");
        xml.Attribute("className", result.Test.Class);
        xml.Attribute("name", result.Test.Method);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, ExportedRun run, ExportedResult result)
    {
        xml.WriteStartElement("TestEntry");
        xml.Attribute("testId", result.StableId.ToString());
        xml.Attribute("executionId", result.ExecutionId(run.Run).ToString());
        xml.Attribute("testListId", NoList);
        xml.WriteEndElement();
    }

    private static void List(XmlWriter xml, string name, string id)
    {
        xml.WriteStartElement("TestList");
        xml.Attribute("name", name);
        xml.Attribute("id", id);
        xml.WriteEndElement();
    }

    private static void Summary(XmlWriter xml, ExportedRun run)
    {
        var results = run.Results.ToArray();
        var (failed, skipped) = (results.Count(r => r.IsFailure), results.Count(r => r.IsSkipped));
        xml.WriteStartElement("ResultSummary");
        xml.Attribute("outcome", failed + run.Problems.Count > 0 ? "Failed" : "Completed");
        xml.WriteStartElement("Counters");
        foreach (
            var (name, count) in new[]
            {
                ("total", results.Length),
                ("executed", results.Length - skipped),
                ("passed", results.Length - skipped - failed),
                ("failed", failed),
                ("error", 0),
                ("timeout", 0),
                ("aborted", 0),
                ("inconclusive", 0),
                ("passedButRunAborted", 0),
                ("notRunnable", 0),
                ("notExecuted", skipped),
                ("disconnected", 0),
                ("warning", 0),
                ("completed", 0),
                ("inProgress", 0),
                ("pending", 0),
            }
        )
        {
            xml.Attribute(name, count.ToString(CultureInfo.InvariantCulture));
        }
        xml.WriteEndElement();
        Problems(xml, run);
        xml.WriteEndElement();
    }

    private static void Problems(XmlWriter xml, ExportedRun run)
    {
        if (run.Problems.Count == 0)
        {
            return;
        }
        xml.WriteStartElement("RunInfos");
        foreach (var problem in run.Problems)
        {
            xml.WriteStartElement("RunInfo");
            xml.Attribute("computerName", run.Run.Info.Machine);
            xml.Attribute("outcome", "Error");
            xml.Attribute("timestamp", Time(run.Run.Finished ?? run.Run.Started));
            xml.Element("Text", problem);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    // As VSTest counts: a crash and a time-out are failures, and the message says which.
    private static string OutcomeOf(ExportedResult result) =>
        result.IsFailure ? "Failed"
        : result.IsSkipped ? "NotExecuted"
        : "Passed";

    private static string IdOf(ExportedRun run, string what) =>
        ExportedResult
            .Digest(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what} {run.Run.Info.Machine} {run.Run.Id} {run.Run.Started:O}"
                )
            )
            .ToString();

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
