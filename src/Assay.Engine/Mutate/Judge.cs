using Assay.Engine.Run;

namespace Assay.Engine.Mutate;

/// <summary>
/// Asks the tests of one project about mutants, in a warm host of its own and, where that can't tell, in fresh ones. A
/// failure counts where the test passes without the mutant right afterwards in the same process; where it does not, what
/// happens in a process in which nothing else has run decides.
/// </summary>
internal sealed class Judge(JudgingSuite suite) : IAsyncDisposable
{
    // Most mutants are noticed by one of the first few tests.
    private const int FirstBatch = 8;
    private const int Growth = 4;

    private MutationHost? _host;

    /// <summary>Runs tests without a mutant; each of them as often as it is asked for.</summary>
    public async Task<BatchRun> RunCleanAsync(
        IReadOnlyList<TestCase> tests,
        CancellationToken cancel
    )
    {
        var host = await WarmAsync(cancel);
        var run = await RunAsync(host, tests, null, false, cancel);
        foreach (var passed in run.Cases.Where(c => c.End == CaseEnd.Passed))
        {
            host.Clean.Add(passed.Test);
            suite.Limits.Learn(passed.Test, passed.Wall);
        }
        return run;
    }

    /// <summary>Asks the tests about a mutant.</summary>
    public async Task<Answer> AskAsync(Question question, CancellationToken cancel)
    {
        var kills = new Kills(question);
        var once = question.Once.ToHashSet<TestCase>(ReferenceEqualityComparer.Instance);
        var left = question.Tests.Where(t => suite.IsSteady(t) && !once.Contains(t)).ToList();
        for (var size = question.WantsAll ? left.Count : FirstBatch; ; size *= Growth)
        {
            // Frameworks have orders of their own: of a batch, those may be left that come before the one that failed.
            TestCase[] next = [.. left.Where(kills.MayComeBefore).Take(size)];
            if (next.Length == 0)
            {
                break;
            }
            var batch = await EnsureCleanAsync(next, cancel);
            left.RemoveAll(t => !suite.IsSteady(t));
            if (batch.Count == 0)
            {
                continue;
            }
            var run = await RunAsync(
                await WarmAsync(cancel),
                batch,
                question.Mutant,
                !question.WantsAll,
                cancel
            );
            var ran = run
                .Cases.Select(c => c.Test)
                .ToHashSet<TestCase>(ReferenceEqualityComparer.Instance);
            left.RemoveAll(ran.Contains);
            // It passed, but what it was asked about did not run this time.
            once.UnionWith(
                run.Cases.Where(c => c.End == CaseEnd.Passed && !IsReached(c, run, question))
                    .Select(c => c.Test)
            );
            kills.Add(await ConfirmAsync(question, run, cancel));
        }
        if (kills.AreEnough)
        {
            return new Answer(kills.InOrder, IsStatic: false);
        }
        // In the order in which they are asked in every run, whoever came first to what runs once.
        var fresh = question.Tests.Where(t => once.Contains(t) && suite.IsSteady(t)).ToArray();
        if (fresh.Length > 0)
        {
            kills.Add(await FreshAsync(question, fresh, cancel));
        }
        return new Answer(kills.InOrder, fresh.Length > 0);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is { } host)
        {
            _host = null;
            await host.DisposeAsync();
        }
    }

    private static bool IsReached(CaseRun test, BatchRun run, Question question) =>
        test.Reached.Contains(question.Mutant) || run.Between.Contains(question.Mutant);

    // What runs for the first time in a host may set up what lasts: that must not happen while a mutant is alive.
    private async Task<IReadOnlyList<TestCase>> EnsureCleanAsync(
        IReadOnlyList<TestCase> tests,
        CancellationToken cancel
    )
    {
        var host = await WarmAsync(cancel);
        var unseen = tests.Where(t => !host.Clean.Contains(t)).ToArray();
        if (unseen.Length > 0)
        {
            var run = await RunCleanAsync(unseen, cancel);
            foreach (var bad in run.Cases.Where(c => c.End != CaseEnd.Passed))
            {
                if (!await suite.PassesAloneAsync(bad.Test, cancel))
                {
                    suite.Distrust(bad.Test);
                    continue;
                }
                // Something that ran before has spoilt this host; a second time says whether it was that.
                await DisposeAsync();
                if (
                    (await RunCleanAsync([bad.Test], cancel)).Cases is not [{ End: CaseEnd.Passed }]
                )
                {
                    suite.Distrust(bad.Test);
                }
            }
        }
        // A host that had to be replaced has seen none of the others.
        var now = await WarmAsync(cancel);
        return ReferenceEquals(now, host) && host.Lives
            ? [.. tests.Where(host.Clean.Contains)]
            : await EnsureCleanAsync([.. tests.Where(suite.IsSteady)], cancel);
    }

    private async Task<IReadOnlyList<Kill>> ConfirmAsync(
        Question question,
        BatchRun run,
        CancellationToken cancel
    )
    {
        var suspects = run.Cases.Where(c => c.End != CaseEnd.Passed).ToArray();
        var kills = new List<Kill>();
        var open = new List<TestCase>();
        if (suspects.Length == 0)
        {
            return kills;
        }
        if (_host is { Lives: true })
        {
            var after = await RunAsync(
                _host,
                [.. suspects.Select(s => s.Test)],
                null,
                false,
                cancel
            );
            var passed = after
                .Cases.Where(c => c.End == CaseEnd.Passed)
                .Select(c => c.Test)
                .ToHashSet<TestCase>(ReferenceEqualityComparer.Instance);
            foreach (var suspect in suspects)
            {
                if (passed.Contains(suspect.Test))
                {
                    kills.Add(new Kill(suspect.Test, MutantVerdict.Killed));
                }
                else
                {
                    open.Add(suspect.Test);
                }
            }
        }
        else
        {
            open.AddRange(suspects.Select(s => s.Test));
        }
        if (open.Count > 0)
        {
            await DisposeAsync();
            foreach (var test in open)
            {
                if (kills.Count > 0 && !question.WantsAll)
                {
                    break;
                }
                if (await AloneAsync(question.Mutant, test, cancel) is { } verdict)
                {
                    kills.Add(new Kill(test, verdict));
                }
            }
        }
        return kills;
    }

    private async Task<IReadOnlyList<Kill>> FreshAsync(
        Question question,
        IReadOnlyList<TestCase> tests,
        CancellationToken cancel
    )
    {
        var kills = new List<Kill>();
        var left = tests.ToList();
        while (left.Count > 0)
        {
            var run = await RunFreshAsync(question.Mutant, left, cancel);
            if (run is null)
            {
                // No test can run with it; one is enough to say so.
                kills.Add(new Kill(left[0], MutantVerdict.RuntimeError));
                return kills;
            }
            var bad = run.Cases.FirstOrDefault(c => c.End != CaseEnd.Passed);
            var ran = run
                .Cases.Select(c => c.Test)
                .ToHashSet<TestCase>(ReferenceEqualityComparer.Instance);
            left.RemoveAll(ran.Contains);
            if (bad is null)
            {
                return kills;
            }
            if (await AloneAsync(question.Mutant, bad.Test, cancel) is { } verdict)
            {
                kills.Add(new Kill(bad.Test, verdict));
                if (!question.WantsAll)
                {
                    return kills;
                }
            }
        }
        return kills;
    }

    // What a test alone in a process says of a mutant; null where it does not notice it, or can't pass alone.
    private async Task<MutantVerdict?> AloneAsync(
        int mutant,
        TestCase test,
        CancellationToken cancel
    )
    {
        var run = await RunFreshAsync(mutant, [test], cancel);
        MutantVerdict? verdict = run?.Cases switch
        {
            null => MutantVerdict.RuntimeError,
            [{ End: CaseEnd.Failed }] => MutantVerdict.Killed,
            [{ End: CaseEnd.Died }] => MutantVerdict.RuntimeError,
            [{ End: CaseEnd.Hung }] => MutantVerdict.Timeout,
            _ => null,
        };
        return verdict is not null && await suite.PassesAloneAsync(test, cancel) ? verdict : null;
    }

    private async Task<BatchRun?> RunFreshAsync(
        int mutant,
        IReadOnlyList<TestCase> tests,
        CancellationToken cancel
    )
    {
        try
        {
            await using var host = await suite.StartAsync(mutant, cancel);
            return await RunAsync(host, tests, null, true, cancel);
        }
        catch (ProjectNotLoadedException)
        {
            return null;
        }
    }

    private async Task<BatchRun> RunAsync(
        MutationHost host,
        IReadOnlyList<TestCase> tests,
        int? mutant,
        bool stopAtFailure,
        CancellationToken cancel
    )
    {
        using var entered = await suite.Gate.EnterAsync(tests, cancel);
        return await host.RunAsync(tests, mutant, stopAtFailure, cancel);
    }

    private async Task<MutationHost> WarmAsync(CancellationToken cancel)
    {
        if (_host is { Lives: false })
        {
            await DisposeAsync();
        }
        return _host ??= await suite.StartAsync(null, cancel);
    }
}
