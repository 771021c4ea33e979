using Assay.Engine.Run;

namespace Assay.Cli.Terminal;

/// <summary>Events that are worth lines of their own, in words.</summary>
internal sealed class EventText(Paint paint, bool isVerbose)
{
    /// <summary>The lines of an event; most have none.</summary>
    public IEnumerable<string> Lines(RunEvent happened) =>
        (
            happened switch
            {
                CaseEnded ended when FailedResult.Is(ended.Result.Outcome) => FailureText.Lines(
                    FailedResult.Of(ended)
                ),
                RunRemark remark => Remark(remark),
                HostStarted host when isVerbose =>
                [
                    new Line($"host {host.Host} runs {Clean.Line(host.Project.Name)}", Tone.Dim),
                ],
                HostEnded host when isVerbose =>
                [
                    new Line(
                        $"host {host.Host} ended after {Durations.Text(host.Cpu)} of processor time",
                        Tone.Dim
                    ),
                ],
                _ => [],
            }
        ).Select(paint.Of);

    private static IEnumerable<Line> Remark(RunRemark remark)
    {
        var (label, tone) = remark.IsFailure ? ("FAILED", Tone.Bad) : ("note:", Tone.Warning);
        var lines = Clean.Lines(remark.Text.Trim()).ToList();
        yield return new Line($"{label} {Clean.Line(remark.Project.Name)}: {lines[0]}", tone);
        foreach (var line in lines.Skip(1))
        {
            yield return new Line("    " + line);
        }
    }
}
