using System.Collections.Concurrent;
using Assay.Engine.Discover;
using Assay.Engine.Map;
using Assay.Engine.Run;
using Assay.Mutation;

namespace Assay.Engine.Mutate;

/// <summary>Asks the tests of a solution about every mutant of its code.</summary>
/// <param name="mutated">The code.</param>
/// <param name="suites">The tests.</param>
/// <param name="options">How they are run.</param>
internal sealed class MutationRun(
    MutatedSolution mutated,
    IReadOnlyList<ProjectSuite> suites,
    RunOptions options
)
{
    // Each project has hosts of its own; more of them than this would only hold memory while others are asked.
    private const int MostWarm = 2;
    private const int MostNamed = 10;

    private readonly Dictionary<int, List<TestCase>> _covered = [];
    private readonly ConcurrentDictionary<int, List<Kill>> _kills = new();
    private readonly ConcurrentDictionary<int, bool> _static = new();
    private readonly List<TestCase> _failed = [];
    private readonly List<TestCase> _unsteady = [];
    private int _passed;

    /// <summary>The maps of the test projects.</summary>
    public IReadOnlyList<ProjectMap> Maps { get; init; } = [];

    /// <summary>Told what begins.</summary>
    public Action<string> OnStage { get; init; } = _ => { };

    /// <summary>Told after each mutant how many are judged, and how many there are.</summary>
    public Action<int, int> OnJudged { get; init; } = (_, _) => { };

    /// <summary>Judges all of them.</summary>
    /// <exception cref="AssayException">No test passes without a mutant, or most don't.</exception>
    /// <exception cref="ProjectNotLoadedException">A host can't be started any more.</exception>
    public async Task<MutationResult> RunAsync(CancellationToken cancel)
    {
        var valid = mutated
            .Mutants.Select(m => m.Mutant)
            .Where(m => m.Status == MutantStatus.Valid)
            .ToArray();
        var ready = new List<ReadySuite>();
        try
        {
            foreach (var suite in suites)
            {
                ready.Add(await PrepareAsync(suite, cancel));
            }
            Check(ready);
            foreach (var suite in ready)
            {
                await JudgeAsync(suite, valid, cancel);
                await suite.DisposeAsync();
            }
        }
        finally
        {
            foreach (var suite in ready)
            {
                await suite.DisposeAsync();
            }
        }
        return new MutationResult(
            [.. mutated.Mutants.Select(m => Judged(m.Assembly, m.Mutant))],
            [.. _failed.Select(t => t.Id).Order(StringComparer.Ordinal)],
            [.. _unsteady.Select(t => t.Id).Order(StringComparer.Ordinal)]
        )
        {
            Tests = _passed,
        };
    }

    private async Task<ReadySuite> PrepareAsync(ProjectSuite suite, CancellationToken cancel)
    {
        OnStage($"Running the tests of {suite.Project.Name} without mutants");
        var judging = new JudgingSuite(suite, options);
        var judges = new JudgePool(judging, options.Jobs ?? Environment.ProcessorCount);
        try
        {
            var baseline = await Baseline.RunAsync(judging, judges, cancel);
            if (suites.Count > MostWarm)
            {
                await judges.EndHostsAsync();
            }
            _passed += baseline.Passed.Count;
            _failed.AddRange(baseline.Failed);
            return new ReadySuite(judging, judges, baseline);
        }
        catch
        {
            await judges.DisposeAsync();
            judging.Dispose();
            throw;
        }
    }

    private async Task JudgeAsync(ReadySuite suite, Mutant[] mutants, CancellationToken cancel)
    {
        var map = Maps.FirstOrDefault(m => m.Project == suite.Judging.Suite.Project.Name);
        var covering = new CoveringTests(suite.Baseline, mutants, map);
        var judges = suite.Judges;
        OnStage("Judging mutants");
        var ofMember = new ConcurrentDictionary<string, IReadOnlySet<TestCase>>();
        var done = 0;
        // Which tests notice that a member does nothing says which to ask first about the rest of it.
        foreach (var gutted in new[] { true, false })
        {
            var questions = mutants
                .Where(m => (m.Mutator == CoveringTests.GuttingMutator) == gutted && !IsDecided(m))
                .Select(m =>
                    (Mutant: m, Question: covering.Ask(m, ofMember.GetValueOrDefault(m.Member)))
                )
                .ToList();
            foreach (var (mutant, question) in questions)
            {
                Cover(mutant, question);
            }
            await judges.EachAsync(
                questions.Where(q => q.Question.Tests.Count > 0),
                async (judge, q, stop) =>
                {
                    var answer = await judge.AskAsync(q.Question, stop);
                    Add(q.Mutant, answer);
                    if (gutted)
                    {
                        ofMember[q.Mutant.Member] = answer
                            .Kills.Select(k => k.Test)
                            .ToHashSet<TestCase>(ReferenceEqualityComparer.Instance);
                    }
                    OnJudged(Interlocked.Increment(ref done), mutants.Length);
                },
                cancel
            );
        }
        _unsteady.AddRange(suite.Judging.Unsteady);
    }

    private bool IsDecided(Mutant mutant) =>
        mutant.Mutator != CoveringTests.GuttingMutator
        && _kills.TryGetValue(mutant.Number, out var kills)
        && kills.Count > 0;

    private void Cover(Mutant mutant, Question question)
    {
        if (!_covered.TryGetValue(mutant.Number, out var tests))
        {
            _covered[mutant.Number] = tests = [];
        }
        tests.AddRange(question.Tests);
    }

    private void Add(Mutant mutant, Answer answer)
    {
        _kills.GetOrAdd(mutant.Number, _ => []).AddRange(answer.Kills);
        if (answer.IsStatic)
        {
            _static[mutant.Number] = true;
        }
    }

    // A few that fail judge nothing; where most do, a score would say nothing of the tests.
    private void Check(IReadOnlyList<ReadySuite> ready)
    {
        if (_failed.Count >= _passed && _failed.Count > 0)
        {
            throw new AssayException(
                Fault.BrokenBuild,
                FormattableString.Invariant(
                    $"{_failed.Count} of {_failed.Count + _passed} tests fail although nothing is changed, so that they can judge no mutant; make them pass, or leave them out with --filter."
                ),
                [.. ready.SelectMany(r => r.Baseline.Failed).Take(MostNamed).Select(t => t.Id)]
            );
        }
    }

    private JudgedMutant Judged(string assembly, Mutant mutant)
    {
        var kills = _kills.GetValueOrDefault(mutant.Number) ?? [];
        var covered = _covered.GetValueOrDefault(mutant.Number) ?? [];
        return new JudgedMutant(assembly, mutant, VerdictOf(mutant, kills, covered))
        {
            CoveredBy = [.. covered.Select(t => t.Id).Order(StringComparer.Ordinal)],
            KilledBy = [.. kills.Select(k => k.Test.Id)],
            IsStatic = mutant.RunsOnce || _static.ContainsKey(mutant.Number),
            Reason = mutant.Reason,
        };
    }

    private static MutantVerdict VerdictOf(
        Mutant mutant,
        List<Kill> kills,
        List<TestCase> covered
    ) =>
        mutant.Status switch
        {
            MutantStatus.CompileError => MutantVerdict.CompileError,
            MutantStatus.Ignored => MutantVerdict.Ignored,
            _ when kills.Count > 0 => kills[0].Verdict,
            _ when covered.Count > 0 => MutantVerdict.Survived,
            _ => MutantVerdict.NoCoverage,
        };
}
