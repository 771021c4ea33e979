using System.Globalization;
using System.Xml;
using Assay.Engine.Record;
using Assay.Model;

namespace Assay.Engine.Report.Runs.Export;

/// <summary>
/// Results in the XML format of JUnit, as GitLab, Jenkins and GitHub's report actions read it; attempts as Surefire
/// writes them: <c>rerunFailure</c> beside a <c>failure</c>, <c>flakyFailure</c> in what passed in the end.
/// </summary>
internal static class JUnit
{
    public static void Write(Stream to, ExportedRun run)
    {
        using var xml = XmlText.Writer(to);
        xml.WriteStartElement("testsuites");
        xml.Attribute("name", run.Solution);
        Counts(xml, run.Results.ToArray());
        xml.Attribute("time", Seconds(run.Elapsed));
        foreach (var (number, project) in run.Projects.Index())
        {
            Suite(xml, run, project, number);
        }
        xml.WriteEndElement();
    }

    private static void Suite(XmlWriter xml, ExportedRun run, ExportedProject project, int number)
    {
        xml.WriteStartElement("testsuite");
        xml.Attribute("name", project.Name);
        xml.Attribute("id", number.ToString(CultureInfo.InvariantCulture));
        Counts(xml, project.Results);
        xml.Attribute("skipped", Count(project.Results, r => r.IsSkipped));
        xml.Attribute("time", Seconds(Sum(project.Results)));
        xml.Attribute(
            "timestamp",
            run.Started().ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        );
        xml.Attribute("hostname", run.Run.Info.Machine);
        foreach (var result in project.Results)
        {
            Case(xml, result);
        }
        xml.Element("system-err", string.Join("\n", project.Problems));
        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, IReadOnlyList<ExportedResult> results)
    {
        xml.Attribute("tests", Count(results, _ => true));
        xml.Attribute("failures", Count(results, r => r.IsFailure && !IsError(r.Attempts[0])));
        xml.Attribute("errors", Count(results, r => r.IsFailure && IsError(r.Attempts[0])));
    }

    private static void Case(XmlWriter xml, ExportedResult result)
    {
        xml.WriteStartElement("testcase");
        xml.Attribute("name", result.Name);
        xml.Attribute("classname", result.Test.Class);
        xml.Attribute("time", Seconds(result.Last?.Wall));
        if (result.IsSkipped)
        {
            xml.WriteStartElement("skipped");
            xml.Attribute("message", result.Reason ?? result.Last?.Message);
            xml.WriteEndElement();
        }
        else if (result.IsFailure)
        {
            First(xml, result);
            Again(xml, "rerun", result.Attempts.Skip(1));
        }
        else
        {
            Again(xml, "flaky", result.Attempts.SkipLast(1));
        }
        xml.Element("system-out", (result.IsFailure ? result.Attempts[0] : result.Last)?.Output);
        xml.WriteEndElement();
    }

    private static void First(XmlWriter xml, ExportedResult result)
    {
        var attempt = result.Attempts[0] with { Message = result.Told(result.Attempts[0].Message) };
        xml.WriteStartElement(IsError(attempt) ? "error" : "failure");
        Head(xml, attempt);
        xml.WriteString(
            XmlText.Clean(
                string.Join(
                    "\n",
                    new[] { attempt.Message, attempt.StackTrace }.Where(t => t is not null)
                )
            )
        );
        xml.WriteEndElement();
    }

    private static void Again(XmlWriter xml, string when, IEnumerable<RecordedResult> attempts)
    {
        foreach (var attempt in attempts)
        {
            xml.WriteStartElement(when + (IsError(attempt) ? "Error" : "Failure"));
            Head(xml, attempt);
            xml.Element("stackTrace", attempt.StackTrace);
            xml.Element("system-out", attempt.Output);
            xml.WriteEndElement();
        }
    }

    private static void Head(XmlWriter xml, RecordedResult attempt)
    {
        xml.Attribute("message", attempt.Message);
        xml.Attribute("type", StableNames.Of(attempt.Outcome));
    }

    // A failure is what an assertion says; what ended the process is an error.
    private static bool IsError(RecordedResult attempt) => attempt.Outcome != Outcome.Failed;

    private static string Count(
        IReadOnlyList<ExportedResult> results,
        Func<ExportedResult, bool> which
    ) => results.Count(which).ToString(CultureInfo.InvariantCulture);

    private static TimeSpan? Sum(IEnumerable<ExportedResult> results) =>
        results
            .Select(r => r.Last?.Wall)
            .Aggregate((TimeSpan?)null, (sum, t) => t is { } time ? (sum ?? default) + time : sum);

    private static string? Seconds(TimeSpan? time) =>
        time?.TotalSeconds.ToString("0.000000", CultureInfo.InvariantCulture);

    private static DateTime Started(this ExportedRun run) => run.Run.Started.UtcDateTime;
}
