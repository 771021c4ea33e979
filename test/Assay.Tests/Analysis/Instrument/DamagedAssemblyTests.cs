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

    // Whatever is wrong with it, one sentence says so, or nothing is.
    [Theory]
    [InlineData(".dll")]
    [InlineData(".pdb")]
    public void Damage_of_any_byte_ends_nothing(string ending)
    {
        using var snippet = Snippet.Of(Source);
        using var tree = TestTree.Empty();
        var path = Path.ChangeExtension(snippet.Original, ending);
        var whole = File.ReadAllBytes(path);
        var random = new Random(7);
        var leftOut = 0;
        for (var i = 0; i < 100; i++)
        {
            var damaged = whole.ToArray();
            for (var n = random.Next(1, 5); n > 0; n--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }
            File.WriteAllBytes(
                path,
                i % 10 == 0 ? damaged[..random.Next(damaged.Length)] : damaged
            );

            _ = Sources.AreHere(snippet.Original, _ => false);
            var result = AssemblyRewriter.Rewrite(
                new Request(
                    snippet.Original,
                    tree.Root,
                    [Path.GetDirectoryName(typeof(object).Assembly.Location)!]
                )
                {
                    WithEffects = true,
                }
            );

            if (result is Rewritten.LeftOut left)
            {
                leftOut++;
                Assert.Matches(@"\A[^\n]+\.\z", left.Reason);
            }
        }
        Assert.InRange(leftOut, 1, 99);
    }
}
