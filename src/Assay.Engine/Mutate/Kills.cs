using Assay.Engine.Run;

namespace Assay.Engine.Mutate;

/// <summary>The tests that noticed a mutant, as far as they are known.</summary>
internal sealed class Kills(Question question)
{
    private readonly Dictionary<TestCase, int> _rank = question
        .Tests.Index()
        .ToDictionary<(int Index, TestCase Item), TestCase, int>(
            t => t.Item,
            t => t.Index,
            ReferenceEqualityComparer.Instance
        );
    private readonly List<Kill> _found = [];
    private int _first = int.MaxValue;

    /// <summary>True where no further test need be asked.</summary>
    public bool AreEnough => _found.Count > 0 && !question.WantsAll;

    /// <summary>Those that are told: the first of the order, or all.</summary>
    public IReadOnlyList<Kill> InOrder =>
        [.. _found.OrderBy(k => _rank[k.Test]).Take(question.WantsAll ? _found.Count : 1)];

    /// <summary>True for a test that has yet to be asked, because it would be told instead of what is known, or beside it.</summary>
    public bool MayComeBefore(TestCase test) => question.WantsAll || _rank[test] < _first;

    /// <summary>Adds some.</summary>
    public void Add(IEnumerable<Kill> found)
    {
        foreach (var kill in found)
        {
            _found.Add(kill);
            _first = Math.Min(_first, _rank[kill.Test]);
        }
    }
}
