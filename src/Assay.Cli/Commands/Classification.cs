using System.Text;
using Assay.Engine.Classify;
using Assay.Engine.Configuration;
using Assay.Engine.Effects;
using Assay.Engine.Map;
using Assay.Engine.Report;
using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Cli.Commands;

/// <summary>Decides which tests of a suite are unit and which are integration tests.</summary>
internal static class Classification
{
    /// <summary>The verdicts on all chosen tests, ordered by id.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="maps">The maps of its projects, up to date.</param>
    /// <param name="others">The tests of projects without a map.</param>
    public static IReadOnlyList<Classified> Of(
        Suite suite,
        IReadOnlyList<ProjectMap> maps,
        IEnumerable<TestCase> others
    ) =>
        Of(
            suite,
            maps,
            suite.Chosen.SelectMany(s => s.Cases).Concat(others),
            suite.Store.Durations.Latest()
        );

    /// <summary>The verdicts, ordered by id, on all tests of a run.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="maps">The maps of its projects, up to date.</param>
    /// <param name="results">The run.</param>
    public static IReadOnlyList<Classified> Of(
        Suite suite,
        IReadOnlyList<ProjectMap> maps,
        RunResults results
    )
    {
        var ran = results.Cases.Select(c => c.Test).ToDictionary(t => t.Id, StringComparer.Ordinal);
        var driven = suite.Chosen.SelectMany(s => s.Cases).Where(c => ran.Remove(c.Id)).ToList();
        // What is left was run by the own runners of their projects.
        var undriven = suite.Discovery.Undriven.ToDictionary(
            u => u.Project.Name,
            StringComparer.Ordinal
        );
        return Of(
            suite,
            maps,
            driven.Concat(
                ran.Values.Where(t => undriven.ContainsKey(t.Project))
                    .Select(t =>
                        undriven[t.Project]
                            .Case(
                                new HostCase(
                                    t.Id[(t.Project.Length + 1)..],
                                    t.Class,
                                    t.Method,
                                    Group: t.Class,
                                    RunsBeside: false,
                                    Explicit: false
                                )
                            )
                    )
            ),
            TimesOf(results)
        );
    }

    /// <summary>Writes the verdicts as a table for spreadsheets.</summary>
    /// <returns>The full path of the file.</returns>
    /// <exception cref="Engine.AssayException">The file cannot be written.</exception>
    public static string Write(ReportFolder folder, IReadOnlyList<Classified> verdicts) =>
        folder.Write(
            ClassificationMatrix.FileName,
            stream => stream.Write(Encoding.UTF8.GetBytes(ClassificationMatrix.Of(verdicts)))
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
        return Of(
                suite,
                maps,
                suite.Chosen.SelectMany(s => s.Cases).Where(c => known.Contains(c.Id)),
                TimesOf(results)
            )
            .ToDictionary(c => c.Test, StringComparer.Ordinal);
    }

    private static Dictionary<string, TimeSpan> TimesOf(RunResults results) =>
        results
            .Cases.Where(c => c.Wall is not null)
            .ToDictionary(c => c.Test.Id, c => TimeSpan.FromTicks((long)c.Wall!.Value));

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
