using Assay.Cli.Terminal.Failures;
using Assay.Engine.Report;
using Assay.Engine.Run;

namespace Assay.Cli.Terminal;

/// <summary>Events that are worth lines of their own, in words.</summary>
internal sealed class EventText(Paint paint, bool isVerbose)
{
    /// <summary>How one test is run again: where it is given, failures are told with all that is known of them.</summary>
    public RerunCommand? Again { get; set; }

    /// <summary>The lines of an event; most have none.</summary>
    public IEnumerable<string> Lines(RunEvent happened) =>
        (
            happened switch
            {
                CaseEnded ended when FailedResult.Is(ended.Result.Outcome) => Failure(
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

    private IEnumerable<Line> Failure(FailedResult result) =>
        Again is null ? FailureText.Lines(result) : FullFailureText.Lines(result, Again);
}
