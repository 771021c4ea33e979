using Assay.Analysis.Calls;
using Assay.Engine.Map;
using Assay.Engine.Run;
using Assay.Engine.Workspace;

namespace Assay.Engine.Effects;

/// <summary>Brings together what is known of the effects of tests: from the map where they ran, from their code otherwise.</summary>
/// <param name="root">Full path of the solution's folder.</param>
/// <param name="maps">The maps of the projects that have one.</param>
public sealed class EffectSurvey(string root, IReadOnlyList<ProjectMap> maps)
{
    private readonly EffectReader _reader = new(root);

    /// <summary>What is known of each test, in their order.</summary>
    public IReadOnlyList<KnownEffects> Of(IEnumerable<TestCase> tests)
    {
        var known = new List<KnownEffects>();
        foreach (var project in tests.GroupBy(t => t.Project))
        {
            var map = maps.FirstOrDefault(m => m.Project == project.Key.Name);
            known.AddRange(OfProject(project.Key, map, [.. project]));
        }
        return known;
    }

    private List<KnownEffects> OfProject(
        TestProject project,
        ProjectMap? map,
        IReadOnlyList<TestCase> tests
    )
    {
        var recorded = map is null ? null : _reader.Of(map);
        var ran = map is null ? null : new TestsThatRan(map);
        var known = new List<KnownEffects>();
        using var code = new CodeOfProject(project, root);
        foreach (var test in tests)
        {
            known.Add(
                recorded?.TryGetValue(test.Id, out var effects) == true && ran!.Contains(test)
                    ? new KnownEffects(test.Id, effects, true, null)
                    : FromCode(code, test, map)
            );
        }
        return known;
    }

    private static KnownEffects FromCode(CodeOfProject code, TestCase test, ProjectMap? map)
    {
        var why =
            map is null ? "its project has no map"
            : map.Sensitive.Any(s => s.Test == test.Id) ? "it ends otherwise with probes"
            : "it did not run";
        return code.EffectsOf(test) is { } effects
            ? new KnownEffects(
                test.Id,
                effects,
                false,
                $"decided from the calls that its code can come to, as {why}"
            )
            : new KnownEffects(
                test.Id,
                null,
                false,
                $"nothing is known, as {why} and its code cannot be read"
            );
    }
}
