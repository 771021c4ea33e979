using Assay.Analysis.Instrument;
using Assay.Tests.TestData;

namespace Assay.Tests.Analysis.Instrument;

public sealed class DamagedAssemblyTests
{
    private const string Source = """
        using System.IO;
        public record Point<T>(T X, T Y);
        public static class Subject {
            static readonly Lazy<int> Late = new(() => 3);
            public static async Task<int> Run() {
                try { await Task.Yield(); return new Point<int>(1, 2) switch { { X: > 1 } => 1, _ => Late.Value }; }
                catch (IOException e) when (e.Message == "a") { File.Delete("a"); return 2; }
                finally { Console.WriteLine(string.Join(",", Many())); }
            }
            static IEnumerable<string> Many() { yield return File.ReadAllText("a"); }
        }
        """;

    // As power cuts and full disks leave files: an end is missing, or a part is all zeros.
    [Theory]
    [InlineData(".dll")]
    [InlineData(".pdb")]
    public void Whatever_part_is_damaged_ends_nothing_and_is_told_in_one_sentence(string ending)
    {
        using var snippet = Snippet.Of(Source);
        using var tree = TestTree.Empty();
        var path = Path.ChangeExtension(snippet.Original, ending);
        var whole = File.ReadAllBytes(path);
        var step = whole.Length / 12;
        var results = new List<Rewritten>();
        for (var from = 0; from + step <= whole.Length; from += step)
        {
            results.Add(Of(whole[..from]));
            var zeros = whole.ToArray();
            zeros.AsSpan(from, step).Clear();
            results.Add(Of(zeros));
        }

        var reasons = results.OfType<Rewritten.LeftOut>().Select(r => r.Reason).ToArray();
        Assert.InRange(reasons.Length, 13, results.Count);
        Assert.All(reasons, r => Assert.Matches(@"\A[^\n]+\.\z", r));

        Rewritten Of(byte[] content)
        {
            File.WriteAllBytes(path, content);
            _ = Sources.AreHere(snippet.Original, _ => false);
            return AssemblyRewriter.Rewrite(
                new Request(
                    snippet.Original,
                    tree.Root,
                    [Path.GetDirectoryName(typeof(object).Assembly.Location)!]
                )
                {
                    WithEffects = true,
                }
            );
        }
    }
}
