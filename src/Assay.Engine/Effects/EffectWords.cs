using System.Text;
using Assay.Analysis.Coverage;

namespace Assay.Engine.Effects;

/// <summary>What kinds of effects are called in options, documents and output: <c>file-write</c>.</summary>
public static class EffectWords
{
    private static readonly Dictionary<EffectKind, string> Words = Enum.GetValues<EffectKind>()
        .ToDictionary(kind => kind, kind => Word(kind.ToString()));

    /// <summary>All words, sorted.</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. Words.Values.Order(StringComparer.Ordinal)];

    /// <summary>The word for a kind.</summary>
    public static string Of(EffectKind kind) => Words[kind];

    /// <summary>The words for whose doing an effect is.</summary>
    public static string Of(Toucher by) =>
        by switch
        {
            Toucher.Test => "the test",
            Toucher.SetUp => "shared set-up",
            Toucher.AssemblySetUp => "set-up of the assembly",
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "nobody known"),
        };

    /// <summary>The kind for a word.</summary>
    /// <exception cref="AssayException">There is no such kind.</exception>
    public static EffectKind Parse(string word) =>
        Words.FirstOrDefault(w => w.Value.Equals(word, StringComparison.OrdinalIgnoreCase))
            is { Value: not null } found
            ? found.Key
            : throw new AssayException(
                Fault.Usage,
                $"'{word}' is no kind of effect{(Nearest.To(word, All) is { } near ? $"; did you mean {near}?" : ".")} The kinds are {string.Join(", ", All)}."
            );

    private static string Word(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }
}
