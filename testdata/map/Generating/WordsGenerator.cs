using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Generating;

/// <summary>Makes a method of each line of Words.txt that leads back to it, and one that stands nowhere else.</summary>
[Generator]
public sealed class WordsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.AdditionalTextsProvider.Where(t => Path.GetFileName(t.Path) == "Words.txt"),
            (output, text) => output.AddSource("Generated.g.cs", Source(text))
        );

    private static string Source(AdditionalText text)
    {
        var methods = text.GetText()!
            .Lines.Select(l => (l.LineNumber, Parts: l.ToString().Split(' ')))
            .Where(l => l.Parts.Length > 1)
            .Select(l =>
                $$"""
                        public static string {{l.Parts[0].TrimEnd(':')}}()
                        {
                    #line {{l.LineNumber + 1}} "{{text.Path}}"
                            return {{l.Parts[1]}};
                    #line default
                        }
                    """
            );
        return $$"""
            namespace Library;

            public static partial class Generated
            {
                public static int Length(string word)
                {
                    if (word == "") // [gn3]
                    {
                        return -1; // [gn4]
                    }
                    return word.Length; // [gn5]
                }
            {{string.Join("\n", methods)}}
            }
            """;
    }
}
