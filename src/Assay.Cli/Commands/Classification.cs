using Assay.Engine.Classify;
using Assay.Engine.Configuration;
using Assay.Engine.Effects;
using Assay.Engine.Map;
using Assay.Engine.Report;
using Assay.Engine.Run;
using Assay.Engine.Run.OwnRunner;

namespace Assay.Cli.Commands;

/// <summary>Decides which tests of a suite are unit and which are integration tests.</summary>
internal static class Classification
{
    /// <summary>The verdicts on all chosen tests, ordered by id.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="maps">The maps of its projects, up to date.</param>
    /// <param name="undriven">The tests of projects without a map.</param>
    public static IReadOnlyList<Classified> Of(
        Suite suite,
        IReadOnlyList<ProjectMap> maps,
        IReadOnlyList<UndrivenTests> undriven
    ) =>
        Of(
            suite,
            maps,
            suite.Chosen.SelectMany(s => s.Cases).Concat(undriven.SelectMany(u => u.Cases)),
            suite.Store.Durations.Latest()
        );

    /// <summary>The verdicts, by id, on those tests of a run of which a map of this build is in the store.</summary>
    /// <exception cref="Engine.AssayException">A build or the store cannot be read.</exception>
    public static async Task<IReadOnlyDictionary<string, Classified>> OfStoredAsync(
        Call call,
        Suite suite,
        RunResults results
    )
    {
        var maps = await new StoredMaps(suite.Store, suite.Options).OfAsync(
            suite.Chosen,
            call.Cancel
        );
        var known = maps.SelectMany(m => m.Coverage.Tests.Concat(m.Sensitive.Select(s => s.Test)))
            .ToHashSet(StringComparer.Ordinal);
        var times = results
            .Cases.Where(c => c.Wall is not null)
            .ToDictionary(c => c.Test.Id, c => TimeSpan.FromTicks((long)c.Wall!.Value));
        return Of(
                suite,
                maps,
                suite.Chosen.SelectMany(s => s.Cases).Where(c => known.Contains(c.Id)),
                times
            )
            .ToDictionary(c => c.Test, StringComparer.Ordinal);
    }

    private static Classified[] Of(
        Suite suite,
        IReadOnlyList<ProjectMap> maps,
        IEnumerable<TestCase> tests,
        IReadOnlyDictionary<string, TimeSpan> times
    )
    {
        var classifier = new Classifier(
            suite.Settings.Get(KnownSettings.UnitTest) is { } budget
                ? TimeSpan.FromMilliseconds(budget)
                : null,
            times
        );
        return
        [
            .. new EffectSurvey(suite.Scope.Root, maps)
                .Of(tests)
                .Select(classifier.Of)
                .OrderBy(c => c.Test, StringComparer.Ordinal),
        ];
    }
}
