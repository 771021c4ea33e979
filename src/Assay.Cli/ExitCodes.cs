using Assay.Cli.Commands;
using Assay.Engine;

namespace Assay.Cli;

/// <summary>How the process says what became of a command: the one place that knows the numbers.</summary>
internal static class ExitCodes
{
    /// <summary>Stopped by Ctrl-C or its like; 128 + SIGINT, as shells have it.</summary>
    public const int Cancelled = 130;

    /// <summary>A bug in Assay; EX_SOFTWARE of sysexits.</summary>
    public const int Bug = 70;

    /// <summary>The code of an end.</summary>
    /// <param name="end">A <see cref="Verdict"/> where the command came to its end, else what it threw.</param>
    public static int Of(object end) =>
        end switch
        {
            Verdict.Fine => 0,
            Verdict.Andon => 1,
            AssayException e => Of(Verdicts.Of(e.Fault)),
            Verdict.Unusable => 2,
            Verdict.DoesNotBuild => 3,
            Verdict.NothingToRun => 4,
            OperationCanceledException => Cancelled,
            _ => Bug,
        };
}
