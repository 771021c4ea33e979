using System.Diagnostics;
using Assay.Engine.Plan;
using Assay.Model;
using Assay.Model.Wire;

namespace Assay.Engine.Run;

/// <summary>
/// One attempt at a unit in one host: follows the host's messages, notices its death or silence, and says what is
/// left to run. A host that dies or hangs costs the case in flight and nothing else.
/// </summary>
internal sealed class UnitRun(Unit unit, LoadedHost host, HostContext context)
{
    private const int MostNamed = 10;

    private static readonly TimeSpan SignalGrace = TimeSpan.FromMilliseconds(100);

    private readonly HashSet<TestCase> _left = new(unit.Cases, ReferenceEqualityComparer.Instance);
    private TestCase? _inFlight;
    private TestCase? _last;
    private long _since;
    private bool _reachedTest;

    /// <summary>What the attempt came to.</summary>
    public async Task<UnitOutcome> RunAsync(CancellationToken cancel)
    {
        var indexes = host.IndexesOf(unit.Suite);
        var known = unit.Cases.Where(indexes.Contains).ToArray();
        foreach (var gone in unit.Cases.Where(c => !indexes.Contains(c)))
        {
            End(
                gone,
                Outcome.Crashed,
                "The case was not found again when the project was loaded anew.",
                ""
            );
        }
        host.Process.Send(
            new RunBatch(known.Select(indexes.HostIndexOf).ToArray(), StopAtFailure: false)
        );
        while (true)
        {
            WireMessage? message;
            try
            {
                message = await ReceiveAsync(cancel);
            }
            catch (TimeoutException)
            {
                host.Process.Kill();
                return await HungAsync();
            }
            switch (message)
            {
                case CaseStarting starting:
                    _inFlight = indexes.CaseOf(starting.Case);
                    _reachedTest = true;
                    _since = Stopwatch.GetTimestamp();
                    context.Publish(new CaseBegan(context.Host, _inFlight));
                    break;
                case CaseFinished finished:
                    _inFlight = null;
                    // Some results come without a start: of tests that are skipped, or whose class can't be made.
                    _reachedTest = true;
                    var ended = indexes.CaseOf(finished.Case);
                    _left.Remove(ended);
                    _last = ended;
                    var isSafe = context.Publish(
                        new CaseEnded(context.Host, ended, finished.Result)
                    );
                    if (isSafe && !host.IsRewritten)
                    {
                        host.Process.Send(new Recorded());
                    }
                    break;
                case ModulesLoaded loaded:
                    host.Modules.AddRange(loaded.Names);
                    break;
                case Touched touched:
                    var isBetween = touched.Case == Touched.Between;
                    context.Publish(
                        new CaseTouched(
                            context.Host,
                            unit.Suite.Project,
                            isBetween ? null : indexes.CaseOf(touched.Case),
                            isBetween ? _last : null,
                            isBetween ? _inFlight : null,
                            host.Modules.ToArray(),
                            touched
                        )
                    );
                    break;
                case CaseLeft left:
                    if (ReferenceEquals(_inFlight, indexes.CaseOf(left.Case)))
                    {
                        _inFlight = null;
                    }
                    break;
                case RunProblem problem:
                    context.Publish(
                        new RunRemark(unit.Suite.Project, problem.Text, IsFailure: true)
                    );
                    break;
                case BatchFinished batch:
                    context.Usage.ReportCpu(host.Process.ProcessId, batch.ProcessCpu);
                    context.Trailing += batch.Trailing;
                    RemarkOnMissing();
                    return new UnitOutcome(HostLives: true, _reachedTest, Again: []);
                case null:
                    // Where somebody ends all processes at once, the host is no crash: the word to stop comes right after.
                    await Task.Delay(SignalGrace, cancel);
                    return LostHost(
                        Outcome.Crashed,
                        $"ended the test host: the process {await host.Process.DescribeEndAsync()}"
                    );
                default:
                    throw new InvalidOperationException(
                        $"{message.GetType().Name} is not expected now."
                    );
            }
        }
    }

    private async Task<WireMessage?> ReceiveAsync(CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(
            _inFlight is null ? context.Options.FixtureTimeout : context.Options.TestTimeout
        );
        try
        {
            return await host.Process.ReceiveAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    private async Task<UnitOutcome> HungAsync()
    {
        await host.Process.DescribeEndAsync();
        var limit = _inFlight is null
            ? context.Options.FixtureTimeout
            : context.Options.TestTimeout;
        var key = _inFlight is null ? "run.fixture-timeout" : "run.test-timeout";
        return LostHost(
            Outcome.TimedOut,
            FormattableString.Invariant(
                $"took longer than {limit.TotalSeconds} s ({key}) and was ended with its host"
            )
        );
    }

    private UnitOutcome LostHost(Outcome outcome, string how)
    {
        var output = host.Process.Output.ToString();
        if (_inFlight is { } test)
        {
            End(test, outcome, $"The test {how}.", output);
        }
        else if (NothingLeft)
        {
            Remark($"Tear-down after the last test {how}.", output);
        }
        else if (_reachedTest || unit.Cases.Any(c => c.Host.Group != unit.Cases[0].Host.Group))
        {
            // Which set-up it was can't be known yet: each group is tried by itself.
            Remark(
                $"Something between two tests {how}; what had not run yet is run in a new host.",
                output
            );
        }
        else
        {
            foreach (var waiting in _left.ToArray())
            {
                End(waiting, outcome, $"Set-up for this test {how}.", output);
            }
        }
        return new UnitOutcome(
            HostLives: false,
            _reachedTest,
            _inFlight is null ? ByGroup() : Rest()
        );
    }

    // A planned test that says nothing must not look as if it had passed.
    private void RemarkOnMissing()
    {
        if (!NothingLeft)
        {
            var missing = unit.Cases.Where(c => !c.Host.Explicit && _left.Contains(c)).ToArray();
            var more = missing.Length > MostNamed ? $" and {missing.Length - MostNamed} more" : "";
            Remark(
                "These tests gave no result, neither passed nor failed: "
                    + string.Join(", ", missing.Take(MostNamed).Select(c => c.Id))
                    + more
                    + ".",
                ""
            );
        }
    }

    // Explicit cases need not give a result, so they alone are no reason for another attempt.
    private bool NothingLeft => _left.All(c => c.Host.Explicit);

    private Unit[] Rest() =>
        NothingLeft ? [] : [unit with { Cases = unit.Cases.Where(_left.Contains).ToArray() }];

    private Unit[] ByGroup() =>
        unit
            .Cases.Where(_left.Contains)
            .GroupBy(c => c.Host.Group, StringComparer.Ordinal)
            .Select(g => unit with { Cases = g.ToArray() })
            .ToArray();

    private void End(TestCase test, Outcome outcome, string message, string output)
    {
        _left.Remove(test);
        if (test.Host.Explicit && !ReferenceEquals(test, _inFlight))
        {
            return; // It would not have run anyway.
        }
        var underWay = ReferenceEquals(test, _inFlight)
            ? Stopwatch.GetElapsedTime(_since)
            : TimeSpan.Zero;
        context.Publish(
            new CaseEnded(context.Host, test, Lost.Result(outcome, underWay, message, output))
        );
    }

    private void Remark(string text, string output) =>
        context.Publish(
            new RunRemark(
                unit.Suite.Project,
                output.Length == 0 ? text : text + Environment.NewLine + output,
                true
            )
        );
}

/// <summary>What an attempt at a unit came to.</summary>
/// <param name="HostLives">False where a new host is needed.</param>
/// <param name="ReachedTest">True where a test began in it, even where that test then ended the host.</param>
/// <param name="Again">What is still to run.</param>
internal sealed record UnitOutcome(bool HostLives, bool ReachedTest, IReadOnlyList<Unit> Again);
