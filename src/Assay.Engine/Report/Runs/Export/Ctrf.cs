using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Engine.Record;
using Assay.Model;

namespace Assay.Engine.Report.Runs.Export;

/// <summary>Results in the Common Test Report Format (ctrf.io).</summary>
internal static class Ctrf
{
    public static void Write(Stream to, ExportedRun run)
    {
        using var json = new Utf8JsonWriter(
            to,
            new JsonWriterOptions
            {
                Indented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
        json.WriteStartObject();
        json.WriteString("reportFormat", "CTRF");
        json.WriteString("specVersion", "0.1.0");
        json.WriteString("timestamp", (run.Run.Finished ?? run.Run.Started).UtcDateTime);
        json.WriteString("generatedBy", "assay");
        json.WriteStartObject("results");
        json.WriteStartObject("tool");
        json.WriteString("name", "assay");
        json.WriteString("version", run.ToolVersion);
        json.WriteEndObject();
        Summary(json, run);
        json.WriteStartArray("tests");
        foreach (var result in run.Results)
        {
            Test(json, result);
        }
        json.WriteEndArray();
        Environment(json, run);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Summary(Utf8JsonWriter json, ExportedRun run)
    {
        var results = run.Results.ToLookup(StatusOf);
        json.WriteStartObject("summary");
        json.WriteNumber("tests", results.Sum(r => r.Count()));
        foreach (var status in (string[])["passed", "failed", "skipped", "pending", "other"])
        {
            json.WriteNumber(status, results[status].Count());
        }
        json.WriteNumber("flaky", results["passed"].Count(r => r.IsFlaky));
        json.WriteNumber("suites", run.Projects.Count);
        json.WriteNumber("start", run.Run.Started.ToUnixTimeMilliseconds());
        json.WriteNumber("stop", (run.Run.Finished ?? run.Run.Started).ToUnixTimeMilliseconds());
        if (run.Elapsed is { } elapsed)
        {
            json.WriteNumber("duration", Milliseconds(elapsed));
        }
        json.WriteEndObject();
    }

    private static void Test(Utf8JsonWriter json, ExportedResult result)
    {
        // Of a flaky test, the failure is what one wants to know.
        var told = result.IsFlaky ? result.Attempts[^2] : result.Last;
        json.WriteStartObject();
        json.WriteString("id", result.StableId);
        json.WriteString("name", result.Name);
        json.WriteString("status", StatusOf(result));
        // The schema demands a number.
        json.WriteNumber("duration", Milliseconds(result.Last?.Wall ?? TimeSpan.Zero));
        json.WriteStartArray("suite");
        json.WriteStringValue(result.Test.Project);
        json.WriteStringValue(result.Test.Class);
        json.WriteEndArray();
        Text(json, "message", result.Reason ?? result.Told(told?.Message));
        Text(json, "trace", told?.StackTrace);
        json.WriteString("rawStatus", result.Outcome);
        json.WriteBoolean("flaky", result.IsFlaky);
        if (result.Attempts.Count > 1)
        {
            Retries(json, result);
        }
        Lines(json, told?.Output);
        if (result.NotSelected is not null)
        {
            json.WriteStartArray("tags");
            json.WriteStringValue("missed-by-selection");
            json.WriteEndArray();
        }
        json.WriteStartObject("extra");
        json.WriteString("id", result.Test.Id);
        if (result.IsCached)
        {
            json.WriteBoolean("cached", true);
        }
        Text(json, "notSelected", result.NotSelected);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Retries(Utf8JsonWriter json, ExportedResult result)
    {
        json.WriteNumber("retries", result.Attempts.Count - 1);
        json.WriteStartArray("retryAttempts");
        // The last attempt is the test's own result.
        foreach (var (number, attempt) in result.Attempts.SkipLast(1).Index())
        {
            json.WriteStartObject();
            json.WriteNumber("attempt", number + 1);
            json.WriteString("status", StatusOf(attempt));
            if (attempt.Wall is { } wall)
            {
                json.WriteNumber("duration", Milliseconds(wall));
            }
            Text(json, "message", attempt.Message);
            Text(json, "trace", attempt.StackTrace);
            Lines(json, attempt.Output);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Environment(Utf8JsonWriter json, ExportedRun run)
    {
        json.WriteStartObject("environment");
        Text(json, "commit", run.Run.Info.Commit);
        json.WriteBoolean("healthy", run.Problems.Count == 0 && !run.Results.Any(r => r.IsFailure));
        if (run.Problems.Count > 0)
        {
            json.WriteStartObject("extra");
            json.WriteStartArray("problems");
            foreach (var problem in run.Problems)
            {
                json.WriteStringValue(problem);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Lines(Utf8JsonWriter json, string? output)
    {
        if (string.IsNullOrEmpty(output))
        {
            return;
        }
        json.WriteStartArray("stdout");
        foreach (var line in output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            json.WriteStringValue(line);
        }
        json.WriteEndArray();
    }

    private static string StatusOf(ExportedResult result) =>
        result.Last is { } last ? StatusOf(last) : "pending";

    private static string StatusOf(RecordedResult attempt) =>
        attempt.Outcome switch
        {
            Outcome.Passed => "passed",
            Outcome.Skipped => "skipped",
            _ => "failed",
        };

    private static long Milliseconds(TimeSpan time) => (long)Math.Round(time.TotalMilliseconds);
}
