using Assay.Analysis.Instrument;
using Assay.Engine;
using Assay.Engine.Instrument;
using Assay.Tests.Analysis;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Instrument;

public sealed class RewriteCacheTests : IDisposable
{
    private const string Source = "static class Subject { public static int Run() => 1; }";

    private readonly TestTree _tree = TestTree.Empty();

    private string Assembly => Path.Combine(_tree.Root, "bin", "Subject.dll");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void What_was_made_from_the_same_bytes_is_not_made_again()
    {
        Put(Source);
        var first = Of();
        var mark = Path.Combine(FolderOf(first), "mark");
        File.WriteAllText(mark, "");
        var again = Of();

        Assert.Equal(first.Key, again.Key);
        Assert.Equal(Probes(first), Probes(again));
        Assert.True(File.Exists(mark));
        Assert.True(File.Exists(Path.Combine(FolderOf(first), "Subject.dll")));
        Assert.True(File.Exists(Path.Combine(FolderOf(first), "Subject.pdb")));
    }

    [Fact]
    public void Another_content_has_a_copy_of_its_own()
    {
        Put(Source);
        var before = Of();
        Put(Source.Replace("1", "GC.MaxGeneration > 1 ? 1 : 2", StringComparison.Ordinal));
        var after = Of();

        Assert.NotEqual(before.Key, after.Key);
        Assert.True(Probes(after) > Probes(before));
        Assert.True(Directory.Exists(FolderOf(before)));
    }

    [Fact]
    public void What_is_asked_of_an_assembly_is_part_of_what_it_is()
    {
        Put(Source);

        Assert.Equal(
            3,
            new[]
            {
                Of().Key,
                Of(r => r with { IsUsersCode = false }).Key,
                Of(r => r with { WithEffects = false }).Key,
            }
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public void Symbols_that_appear_count_as_a_change()
    {
        Put(Source);
        var symbols = Path.ChangeExtension(Assembly, ".pdb");
        File.Move(symbols, symbols + "x");
        var without = Of();
        File.Move(symbols + "x", symbols);

        Assert.IsType<Rewritten.LeftOut>(without.Rewritten);
        Assert.IsType<Rewritten.Copy>(Of().Rewritten);
    }

    [Fact]
    public void The_reason_why_there_is_no_copy_is_kept()
    {
        Put(Source);
        File.Delete(Path.ChangeExtension(Assembly, ".pdb"));
        var reason = Assert.IsType<Rewritten.LeftOut>(Of().Rewritten).Reason;

        Assert.Equal(reason, Assert.IsType<Rewritten.LeftOut>(Of().Rewritten).Reason);
    }

    [Theory]
    [InlineData(".dll")]
    [InlineData(".pdb")]
    public void What_may_not_be_read_is_left_out_and_is_another_thing_once_it_may(string ending)
    {
        Put(Source);
        var readable = Of();
        using (ClosedFolder.Close(Path.ChangeExtension(Assembly, ending)))
        {
            var unread = Of();
            Assert.StartsWith(
                "Subject.dll cannot be read (",
                Assert.IsType<Rewritten.LeftOut>(unread.Rewritten).Reason,
                StringComparison.Ordinal
            );
            Assert.NotEqual(readable.Key, unread.Key);
            Assert.False(Sources.AreHere(Assembly, _ => true));
        }
        Assert.Equal(readable.Key, Of().Key);
    }

    public static TheoryData<string, string> Damages =>
        new()
        {
            { "blocks", "gone" },
            { "blocks", "empty" },
            { "blocks", "half" },
            { "blocks", "nonsense" },
            { "Subject.dll", "gone" },
            { "Subject.dll", "empty" },
            { "Subject.dll", "half" },
            { "Subject.pdb", "gone" },
        };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_entry_is_made_anew(string file, string how)
    {
        Put(Source);
        var first = Of();
        var path = Path.Combine(FolderOf(first), file);
        var whole = File.ReadAllBytes(path);
        switch (how)
        {
            case "gone":
                File.Delete(path);
                break;
            case "empty":
                File.WriteAllBytes(path, []);
                break;
            case "half":
                File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
                break;
            default:
                File.WriteAllText(path, "nonsense");
                break;
        }
        var again = Of();

        Assert.Equal(first.Key, again.Key);
        Assert.Equal(Probes(first), Probes(again));
        Assert.Equal(whole.Length, new FileInfo(path).Length);
    }

    [Fact]
    public async Task Several_that_make_the_same_at_once_end_with_one_copy()
    {
        Put(Source);
        using var start = new Barrier(8);
        var made = await Task.WhenAll(
            Enumerable
                .Range(0, start.ParticipantCount)
                .Select(_ =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            start.SignalAndWait();
                            return Of();
                        },
                        TestContext.Current.CancellationToken,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
        );

        Assert.Single(made.Select(m => m.Key).Distinct());
        Assert.Single(made.Select(Probes).Distinct());
        Assert.Equal([FolderOf(made[0])], Directory.EnumerateDirectories(Cache().Folder));
    }

    private RewriteCache Cache() => new(AssayFolder.Create(_tree.Root));

    private CachedRewrite Of(Func<Request, Request>? how = null)
    {
        var request = new Request(
            Assembly,
            "",
            [Path.GetDirectoryName(typeof(object).Assembly.Location)!]
        )
        {
            WithEffects = true,
        };
        return Cache().Of(how?.Invoke(request) ?? request);
    }

    private string FolderOf(CachedRewrite made) => Path.Combine(Cache().Folder, made.Key);

    private static int Probes(CachedRewrite made) =>
        Assert.IsType<Rewritten.Copy>(made.Rewritten).Table.Probes;

    private void Put(string source)
    {
        using var snippet = Snippet.Of(source);
        Directory.CreateDirectory(Path.GetDirectoryName(Assembly)!);
        foreach (var ending in new[] { ".dll", ".pdb" })
        {
            File.Copy(
                Path.ChangeExtension(snippet.Original, ending),
                Path.ChangeExtension(Assembly, ending),
                overwrite: true
            );
        }
    }
}
