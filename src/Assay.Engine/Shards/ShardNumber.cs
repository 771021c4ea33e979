using System.Globalization;

namespace Assay.Engine.Shards;

/// <summary>Which of several shards is meant.</summary>
/// <param name="Index">Its number, from 1.</param>
/// <param name="Count">How many there are.</param>
public sealed record ShardNumber(int Index, int Count)
{
    // More machines than this are a mistake of typing.
    internal const int Most = 1000;

    /// <summary>Reads <c>k/n</c>.</summary>
    /// <exception cref="AssayException">It is something else, or there is no such shard.</exception>
    public static ShardNumber Parse(string text)
    {
        var parts = text.Split('/');
        if (parts is not [var first, var second] || !IsNumber(first) || !IsNumber(second))
        {
            throw Wrong(
                $"--shard expects the number of a shard and of how many, such as 2/4, not '{text}'."
            );
        }
        return (Number(first), Number(second)) switch
        {
            (_, null or < 1 or > Most) => throw Wrong(
                $"--shard {text} asks for {second} shards; there can be 1 to {Most}."
            ),
            (null or < 1, _) => throw Wrong(
                $"--shard {text} names no shard; they are numbered from 1."
            ),
            ({ } index, { } count) when index > count => throw Wrong(
                $"--shard {text} names shard {index} of only {count}; give one of 1/{count} to {count}/{count}."
            ),
            ({ } index, { } count) => new ShardNumber(index, count),
        };
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    // Null for one that is too large.
    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static AssayException Wrong(string sentence) => new(Fault.Usage, sentence);
}
