using System.Collections.Immutable;
using Assay.Engine.Run;

namespace Assay.Engine.Plan;

/// <summary>Which tests must not run at the same time, because one may change what the other uses.</summary>
public sealed class Conflicts
{
    private readonly Dictionary<string, List<ResourceUse>> _ofTest = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ContestedResource> _ofName;

    private readonly HashSet<string> _known;

    private readonly HashSet<string> _boundToProcess;

    /// <param name="uses">What tests use; what nobody changes, or only one test uses, makes no conflict.</param>
    /// <param name="known">
    /// Ids of tests of which it is known what they use. Needed only of those that run beside no other by default.
    /// </param>
    public Conflicts(IEnumerable<ResourceUse> uses, IEnumerable<string>? known = null)
    {
        _known = new HashSet<string>(known ?? [], StringComparer.Ordinal);
        var contested = uses.GroupBy(
                u => (u.Resource, u.IsOfProcess),
                (g, all) =>
                    (
                        g.IsOfProcess,
                        Resource: new ContestedResource(
                            g.Resource,
                            [
                                .. all.OrderByDescending(u => u.Changes)
                                    .ThenBy(u => u.Test, StringComparer.Ordinal),
                            ]
                        )
                    )
            )
            .Where(r => r.Resource.IsContested)
            .OrderByDescending(r => r.Resource.Uses.Count)
            .ThenBy(r => r.Resource.Name, StringComparer.Ordinal)
            .ToLookup(r => r.IsOfProcess, r => r.Resource);
        Resources = [.. contested[false]];
        OfProcess = [.. contested[true]];
        _boundToProcess = new HashSet<string>(
            OfProcess.SelectMany(r => r.Uses).Select(u => u.Test),
            StringComparer.Ordinal
        );
        _ofName = Resources.ToDictionary(r => r.Name, StringComparer.Ordinal);
        foreach (var use in Resources.SelectMany(r => r.Uses))
        {
            if (!_ofTest.TryGetValue(use.Test, out var own))
            {
                _ofTest[use.Test] = own = [];
            }
            own.Add(use);
        }
    }

    /// <summary>No test gets in the way of another.</summary>
    public static Conflicts None { get; } = new([]);

    /// <summary>The things over which tests conflict, those that most use first.</summary>
    public IReadOnlyList<ContestedResource> Resources { get; }

    /// <summary>
    /// The things that each process has for itself, and that one test may leave changed for another: tests that were to
    /// run one after the other stay in one process over these.
    /// </summary>
    public IReadOnlyList<ContestedResource> OfProcess { get; }

    /// <summary>The thing of that name.</summary>
    public ContestedResource this[string name] => _ofName[name];

    /// <summary>True where a test uses one of <see cref="OfProcess"/>.</summary>
    public bool IsBoundToProcess(string test) => _boundToProcess.Contains(test);

    /// <summary>What a test uses of them.</summary>
    public IReadOnlyList<ResourceUse> Of(string test) => _ofTest.GetValueOrDefault(test) ?? [];

    /// <summary>What cases use of them that others use too; true for what one of them may change. Nobody waits for a thing of its own.</summary>
    public IReadOnlyDictionary<string, bool> UsesOf(IReadOnlyList<TestCase> cases)
    {
        if (Resources.Count == 0)
        {
            return ImmutableDictionary<string, bool>.Empty;
        }
        var own = cases.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return own.SelectMany(Of)
            .GroupBy(u => u.Resource, u => u.Changes, StringComparer.Ordinal)
            .Where(g => _ofName[g.Key].Uses.Any(u => !own.Contains(u.Test)))
            .ToDictionary(g => g.Key, g => g.Any(changes => changes), StringComparer.Ordinal);
    }

    /// <summary>
    /// True where tests of other groups may run at the same time as this one: its framework runs it so, or would if it
    /// were asked to, and it is known what the test uses. Explicit ones use nothing, for they are not run.
    /// </summary>
    public bool MayRunBeside(TestCase test) =>
        test.Host.RunsBeside || (test.Host.IsAloneByDefault && !IsUnknown(test));

    /// <summary>True where a test would need to be known to run beside others, and is not.</summary>
    public bool IsUnknown(TestCase test) =>
        test.Host is { IsAloneByDefault: true, Explicit: false } && !_known.Contains(test.Id);
}

/// <summary>A thing over which tests conflict.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Uses">Who uses it, those who change it first.</param>
public sealed record ContestedResource(string Name, IReadOnlyList<ResourceUse> Uses)
{
    internal bool IsContested =>
        Uses[0].Changes && Uses.Select(u => u.Test).Distinct(StringComparer.Ordinal).Skip(1).Any();
}
