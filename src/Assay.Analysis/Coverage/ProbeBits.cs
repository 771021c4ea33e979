using System.Numerics;

namespace Assay.Analysis.Coverage;

/// <summary>A set of probe numbers with one bit for each that there may be: made for uniting many, as hashing is not.</summary>
public sealed class ProbeBits
{
    private const int PerWord = 64;

    private readonly ulong[] _words;

    /// <summary>Starts empty.</summary>
    /// <param name="limit">Every number of the set is below this.</param>
    public ProbeBits(int limit) => _words = new ulong[(limit + PerWord - 1) / PerWord];

    /// <summary>True where the number is in the set.</summary>
    public bool Contains(int probe) => (_words[probe / PerWord] & Bit(probe)) != 0;

    /// <summary>Adds numbers, in any order.</summary>
    public void Add(params ReadOnlySpan<int> probes)
    {
        foreach (var probe in probes)
        {
            _words[probe / PerWord] |= Bit(probe);
        }
    }

    /// <summary>Adds all of another set of the same limit.</summary>
    public void Add(ProbeBits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    /// <summary>True where it has numbers in common with another set that are not in a third one.</summary>
    public bool SharesMoreThan(ProbeBits other, ProbeBits known)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & other._words[i] & ~known._words[i]) != 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>True where every one of the numbers is in the set.</summary>
    public bool ContainsAll(ReadOnlySpan<int> probes)
    {
        foreach (var probe in probes)
        {
            if (!Contains(probe))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Empties the set.</summary>
    public void Clear() => Array.Clear(_words);

    /// <summary>The numbers, ascending.</summary>
    public int[] ToArray()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }
        var probes = new int[count];
        var next = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            for (var rest = _words[i]; rest != 0; rest &= rest - 1)
            {
                probes[next++] = (i * PerWord) + BitOperations.TrailingZeroCount(rest);
            }
        }
        return probes;
    }

    private static ulong Bit(int probe) => 1UL << (probe % PerWord);
}
