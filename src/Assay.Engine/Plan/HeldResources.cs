namespace Assay.Engine.Plan;

/// <summary>What the units that run at the moment use: many may read a thing, and one may change it.</summary>
public sealed class HeldResources
{
    private readonly Dictionary<string, int> _readers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changing = new(StringComparer.Ordinal);

    /// <summary>Whether a unit with these uses may begin now.</summary>
    public bool Allow(IReadOnlyDictionary<string, bool> uses) =>
        uses.All(u =>
            !_changing.Contains(u.Key) && (!u.Value || _readers.GetValueOrDefault(u.Key) == 0)
        );

    /// <summary>A unit begins.</summary>
    /// <param name="uses">What it uses; true for what it may change.</param>
    public void Take(IReadOnlyDictionary<string, bool> uses)
    {
        foreach (var (resource, changes) in uses)
        {
            if (changes)
            {
                _changing.Add(resource);
            }
            else
            {
                _readers[resource] = _readers.GetValueOrDefault(resource) + 1;
            }
        }
    }

    /// <summary>A unit has ended.</summary>
    public void Release(IReadOnlyDictionary<string, bool> uses)
    {
        foreach (var (resource, changes) in uses)
        {
            if (changes)
            {
                _changing.Remove(resource);
            }
            else
            {
                _readers[resource]--;
            }
        }
    }
}
