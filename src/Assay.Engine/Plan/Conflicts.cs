namespace Assay.Engine.Plan;

/// <summary>Which tests must not run at the same time, because one may change what the other uses.</summary>
public sealed class Conflicts
{
    private readonly Dictionary<string, List<ResourceUse>> _ofTest = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ContestedResource> _ofName;

    /// <param name="uses">What tests use; what nobody changes, or only one test uses, makes no conflict.</param>
    public Conflicts(IEnumerable<ResourceUse> uses)
    {
        Resources =
        [
            .. uses.GroupBy(u => u.Resource, StringComparer.Ordinal)
                .Select(g => new ContestedResource(
                    g.Key,
                    [
                        .. g.OrderByDescending(u => u.Changes)
                            .ThenBy(u => u.Test, StringComparer.Ordinal),
                    ]
                ))
                .Where(r =>
                    r.Uses[0].Changes
                    && r.Uses.Select(u => u.Test).Distinct(StringComparer.Ordinal).Count() > 1
                )
                .OrderByDescending(r => r.Uses.Count)
                .ThenBy(r => r.Name, StringComparer.Ordinal),
        ];
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

    /// <summary>The thing of that name.</summary>
    public ContestedResource this[string name] => _ofName[name];

    /// <summary>What a test uses of them.</summary>
    public IReadOnlyList<ResourceUse> Of(string test) => _ofTest.GetValueOrDefault(test) ?? [];
}

/// <summary>A thing over which tests conflict.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Uses">Who uses it, those who change it first.</param>
public sealed record ContestedResource(string Name, IReadOnlyList<ResourceUse> Uses);
