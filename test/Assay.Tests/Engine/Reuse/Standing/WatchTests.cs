using Assay.Engine.Reuse.Standing;
using Assay.Engine.Workspace.Solutions;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Reuse.Standing;

public sealed class WatchTests : IDisposable
{
    private static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("file a.txt", "a.txt")]
    [InlineData("file b.txt", "b.txt")]
    [InlineData("below sub", "sub/deep/new.txt")]
    [InlineData("loaded sub", "sub/deep/new.dll")]
    [InlineData("folders sub", "sub/other/new.txt")]
    [InlineData("project sub", "sub/new.cs")]
    [InlineData("msbuild sub", "sub/new.props")]
    public void What_changes_has_another_stamp(string watched, string written)
    {
        Write("a.txt");
        Write("sub/deep/old.txt");
        var stamps = new WatchStamp([]);
        var (kind, path) = (watched.Split(' ')[0], watched.Split(' ')[1]);
        var name = $"{kind} {At(path)}";
        var before = stamps.Of(name);
        Assert.NotNull(before);
        Assert.Equal(before, stamps.Of(name));

        Write(written, "more than it was");

        Assert.NotEqual(before, stamps.Of(name));
    }

    [Theory]
    [InlineData("loaded sub", "sub/deep/new.txt")]
    [InlineData("folders sub", "sub/new.txt")]
    [InlineData("project sub", "sub/bin/new.cs")]
    [InlineData("msbuild sub", "sub/new.cs")]
    public void What_does_not_matter_changes_nothing(string watched, string written)
    {
        Write("sub/deep/old.txt");
        var stamps = new WatchStamp([At("sub/bin")]);
        var name = $"{watched.Split(' ')[0]} {At(watched.Split(' ')[1])}";
        var before = stamps.Of(name);
        Write(written);
        Assert.Equal(before, stamps.Of(name));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_stamp_to_stand_on()
    {
        Assert.Null(new WatchStamp([]).Of("below " + At("none")));
        Assert.Null(new WatchStamp([]).Of("nothing " + At("none")));
    }

    [Fact]
    public void A_file_of_this_moment_may_change_without_a_trace()
    {
        Write("a.txt");
        var time = new ManualTime();
        time.Advance(Old - DateTime.UnixEpoch + TimeSpan.FromDays(1));
        var watch = new Watch(time);
        watch.Files([At("a.txt"), At("none.txt")]);
        Assert.True(watch.IsSound);

        File.SetLastWriteTimeUtc(At("a.txt"), time.GetUtcNow().UtcDateTime);
        watch = new Watch(time);
        watch.Files([At("a.txt")]);
        Assert.False(watch.IsSound);
    }

    [Fact]
    public void A_folder_is_watched_with_all_that_lies_in_it()
    {
        Write("sub/deep/old.txt");
        var watch = new Watch(TimeProvider.System);
        watch.Any(At("sub"));
        Assert.Equal(["below " + At("sub"), "file " + At("sub")], watch.Stamps.Keys);
        Assert.True(watch.IsSound);
        watch.GiveUp();
        Assert.False(watch.IsSound);
    }

    [Fact]
    public void A_verdict_stands_for_its_solution_its_settings_its_day_and_its_time()
    {
        Write("a.txt");
        var watch = new Watch(TimeProvider.System);
        watch.Files([At("a.txt")]);
        var scope = new SolutionScope(_tree.Root, At("A.slnx"), []);
        var now = new DateTimeOffset(2026, 5, 5, 12, 0, 0, TimeSpan.Zero);
        var verdict = new StandingVerdict(
            StandingVerdict.CurrentVersion,
            StandingVerdict.Of(scope),
            null,
            new DateOnly(2026, 5, 5),
            now.AddHours(1),
            [],
            watch.Stamps,
            new StandingText("fine", "")
        );
        Assert.True(verdict.Stands(scope, null, now));
        Assert.False(verdict.Stands(scope with { SolutionPath = At("B.slnx") }, null, now));
        Assert.False(verdict.Stands(scope, At("assay.toml"), now));
        Assert.False(verdict.Stands(scope, null, now.AddHours(1)));
        Assert.False((verdict with { Until = now.AddDays(9) }).Stands(scope, null, now.AddDays(1)));
        Assert.False((verdict with { Version = 0 }).Stands(scope, null, now));
        File.Delete(At("a.txt"));
        Assert.False(verdict.Stands(scope, null, now));
    }

    [Theory]
    [InlineData("3 tests: 3 passed\n", true)]
    [InlineData("\e[32m3 tests\e[0m\r\n", true)]
    [InlineData("\e[2J", false)]
    [InlineData("\e]0;title\a", false)]
    [InlineData("\e", false)]
    [InlineData("\e[3", false)]
    [InlineData("a\bb", false)]
    public void Only_text_and_colours_are_harmless(string text, bool isHarmless)
    {
        Assert.Equal(isHarmless, new StandingText(text, "").IsHarmless);
        Assert.Equal(isHarmless, new StandingText("", text).IsHarmless);
    }

    [Fact]
    public void Verdicts_are_kept_by_question_and_forgotten_together()
    {
        var verdicts = new StandingVerdicts(_tree.Root);
        var verdict = new StandingVerdict(
            1,
            "s",
            null,
            default,
            default,
            [],
            new Dictionary<string, string>(),
            new StandingText("fine", "")
        );
        Assert.Null(verdicts.Find(["a", "b"]));
        verdicts.Keep(["a", "b"], verdict);
        Assert.Equal("fine", verdicts.Find(["a", "b"])?.Answer.Out);
        Assert.Null(verdicts.Find(["ab"]));

        File.WriteAllText(Directory.EnumerateFiles(At(".assay/verdicts")).Single(), "{");
        Assert.Null(verdicts.Find(["a", "b"]));

        for (var i = 0; i < 40; i++)
        {
            verdicts.Keep([$"{i}"], verdict);
        }
        Assert.InRange(Directory.EnumerateFiles(At(".assay/verdicts")).Count(), 1, 16);
        Assert.NotNull(verdicts.Find(["39"]));
        verdicts.Forget();
        Assert.Null(verdicts.Find(["39"]));
    }

    private string At(string path) => Path.Combine(_tree.Root, path);

    private void Write(string path, string text = "a")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        File.SetLastWriteTimeUtc(At(path), Old);
    }
}
