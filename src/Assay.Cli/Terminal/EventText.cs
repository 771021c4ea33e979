using Assay.Engine.Run;

namespace Assay.Cli.Terminal;

/// <summary>Events that are worth lines of their own, in words.</summary>
internal sealed class EventText(Paint paint, bool isVerbose)
{
    private readonly FailureText _failures = new(paint);

    /// <summary>The lines of an event; most have none.</summary>
    public IEnumerable<string> Lines(RunEvent happened) =>
        happened switch
        {
            CaseEnded ended when RunTally.IsFailure(ended.Result.Outcome) => _failures.Lines(
                ended.Case,
                ended.Result
            ),
            RunRemark remark => Remark(remark),
            HostStarted host when isVerbose =>
            [
                paint.Dim($"host {host.Host} runs {Clean.Line(host.Project.Name)}"),
            ],
            HostEnded host when isVerbose =>
            [
                paint.Dim(
                    $"host {host.Host} ended after {Durations.Text(host.Cpu)} of processor time"
                ),
            ],
            _ => [],
        };

    private IEnumerable<string> Remark(RunRemark remark)
    {
        var label = remark.IsFailure ? paint.Bad("FAILED") : paint.Warning("note:");
        var lines = Clean.Lines(remark.Text.Trim()).ToList();
        yield return $"{label} {Clean.Line(remark.Project.Name)}: {lines[0]}";
        foreach (var line in lines.Skip(1))
        {
            yield return "    " + line;
        }
    }
}
