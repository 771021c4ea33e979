using Assay.Engine.Report;
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
                RunRemark remark => RemarkText.Lines(
                    new RemarkPart(remark.Project.Name, remark.Text, remark.IsFailure)
                ),
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
}
