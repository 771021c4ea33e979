using Assay.Analysis.Coverage;
using Assay.Probe;
using Assay.Tests.Probe;

namespace Assay.Tests.Analysis.Instrument;

[Collection(ProbesOfTheProcess.Name)]
public sealed class EffectTests
{
    private static readonly SnippetOptions WithEffects = new() { Effects = true };

    public static TheoryData<string, EffectKind, string?> Calls =>
        new()
        {
            { "System.IO.File.Exists(\"/a/b\")", EffectKind.FileRead, "/a/b" },
            { "System.IO.File.Exists(\"/a/../b\")", EffectKind.FileRead, "/b" },
            { "System.IO.Directory.Exists(\"/a\")", EffectKind.FileRead, "/a" },
            { "new System.IO.FileInfo(\"/a/b\").Exists", EffectKind.FileRead, "/a/b" },
            { "Environment.GetEnvironmentVariable(\"HOME\")", EffectKind.EnvironmentRead, "HOME" },
            {
                "Environment.GetEnvironmentVariable(\"HOME\", EnvironmentVariableTarget.Process)",
                EffectKind.EnvironmentRead,
                "HOME"
            },
            { "AppContext.TryGetSwitch(\"S\", out _)", EffectKind.AppContextRead, "S" },
            { "new System.Threading.Mutex(false, \"m1\")", EffectKind.NamedLock, "m1" },
            {
                "Try(() => new System.Net.Sockets.TcpClient().Connect(\"127.0.0.1\", 9))",
                EffectKind.NetworkConnect,
                "127.0.0.1:9"
            },
            {
                "Try(() => new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp).Connect(new System.Net.DnsEndPoint(\"localhost\", 9)))",
                EffectKind.NetworkConnect,
                "localhost:9"
            },
            {
                "Try(() => new System.Net.Http.HttpClient().GetStringAsync(\"http://127.0.0.1:9/a?b\").Wait())",
                EffectKind.NetworkConnect,
                "http://127.0.0.1:9"
            },
            {
                "Try(() => new System.IO.FileStream(\"/none/a\", System.IO.FileMode.Open, System.IO.FileAccess.Read))",
                EffectKind.FileRead,
                "/none/a"
            },
            {
                "Try(() => new System.IO.FileStream(\"/none/a\", System.IO.FileMode.Create))",
                EffectKind.FileWrite,
                "/none/a"
            },
            {
                "Try(() => new System.IO.FileStream(\"/none/a\", System.IO.FileMode.Append))",
                EffectKind.FileWrite,
                "/none/a"
            },
            {
                "Try(() => new System.IO.FileInfo(\"/none/a\").Open(System.IO.FileMode.Open, System.IO.FileAccess.Write))",
                EffectKind.FileWrite,
                "/none/a"
            },
            {
                "Try(() => System.IO.File.Open(\"/none/a\", new System.IO.FileStreamOptions()))",
                EffectKind.FileRead,
                "/none/a"
            },
            { "Try(() => System.IO.File.OpenHandle(\"/none/a\"))", EffectKind.FileRead, "/none/a" },
            { "TimeProvider.System.GetUtcNow()", EffectKind.Clock, null },
            { "new System.Threading.CancellationTokenSource(5)", EffectKind.Sleep, "5" },
            { "Task.Delay(7)", EffectKind.Sleep, "7" },
            { "Task.Delay(TimeSpan.FromMilliseconds(5))", EffectKind.Sleep, "00:00:00.0050000" },
            { "DateTime.Now", EffectKind.Clock, null },
            { "Environment.CurrentDirectory", EffectKind.WorkingDirectoryRead, null },
            { "TimeZoneInfo.Local", EffectKind.TimeZone, null },
            { "new Random()", EffectKind.Randomness, null },
            { "Guid.NewGuid()", EffectKind.Randomness, null },
            { "System.Globalization.CultureInfo.CurrentCulture", EffectKind.CultureRead, null },
            {
                "Enumerable.Range(0, 2).Select(_ => DateTime.UtcNow).ToList()",
                EffectKind.Clock,
                null
            },
            { "(Func<string, bool>)System.IO.File.Exists", EffectKind.FileRead, null },
        };

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_that_reaches_outside_is_noted_with_its_target(
        string call,
        EffectKind kind,
        string? target
    )
    {
        using var snippet = Snippet.Of(Subject(call), WithEffects);

        var seen = Assert.Single(Seen(snippet, snippet.Invoke), s => s.Site.Kind == kind);

        Assert.Equal(target, seen.Target);
        Assert.Equal(1, seen.Site.Span!.Value.StartLine);
    }

    [Theory]
    [InlineData("System.IO.Path.Combine(\"a\", \"b\")")]
    [InlineData("new System.IO.StreamReader(new System.IO.MemoryStream())")]
    [InlineData("new System.Threading.Mutex(false)")]
    [InlineData("new DateTime(2020, 1, 1)")]
    [InlineData("new Random(1)")]
    [InlineData("new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0)")]
    [InlineData("new System.Net.Sockets.TcpClient()")]
    [InlineData("System.IO.Directory.GetParent(\"/a\")")]
    public void A_call_that_stays_inside_is_not_noted(string call)
    {
        using var snippet = Snippet.Of(
            $"static class Subject {{ public static void Run() => GC.KeepAlive({call}); }}",
            WithEffects
        );

        Assert.Empty(snippet.Table.Effects);
    }

    [Theory]
    [InlineData("new System.Net.Http.HttpClient(new Handler()).GetAsync(\"http://a/\").Result")]
    [InlineData("new Clock().GetUtcNow()")]
    [InlineData("((TimeProvider)new Clock()).GetUtcNow()")]
    [InlineData("Open(new Connection())")]
    public void What_a_stand_in_answers_is_not_noted(string call)
    {
        using var snippet = Snippet.Of(
            Subject(call)
                + """

                sealed class Handler : System.Net.Http.HttpMessageHandler { protected override Task<System.Net.Http.HttpResponseMessage> SendAsync(
                    System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancel) => Task.FromResult(new System.Net.Http.HttpResponseMessage()); }
                sealed class Clock : TimeProvider { public override DateTimeOffset GetUtcNow() => default; }
                sealed class Connection : System.Data.Common.DbConnection {
                    public override string ConnectionString { get; set; } = ""; public override string Database => ""; public override string DataSource => "";
                    public override string ServerVersion => ""; public override System.Data.ConnectionState State => default; public override void Open() { } public override void Close() { }
                    public override void ChangeDatabase(string name) { } protected override System.Data.Common.DbTransaction BeginDbTransaction(System.Data.IsolationLevel level) => null!;
                    protected override System.Data.Common.DbCommand CreateDbCommand() => null!; }
                """,
            WithEffects
        );

        Assert.NotEmpty(snippet.Table.Effects);
        Assert.Empty(Seen(snippet, snippet.Invoke));
    }

    [Fact]
    public void A_file_that_is_copied_is_read_and_written()
    {
        using var snippet = Snippet.Of(
            Subject("Try(() => System.IO.File.Copy(\"/none/a\", \"/none/b\"))"),
            WithEffects
        );

        Assert.Equal(
            [(EffectKind.FileRead, "/none/a"), (EffectKind.FileWrite, "/none/b")],
            Seen(snippet, snippet.Invoke).Select(s => (s.Site.Kind, s.Target))
        );
    }

    [Fact]
    public void A_call_that_is_not_made_leaves_no_note()
    {
        using var snippet = Snippet.Of(
            """
            static class Subject { public static int N;
            public static void Run() { if (N > 1) { GC.KeepAlive(DateTime.Now); System.IO.File.Delete("/a"); } } }
            """,
            WithEffects
        );

        var kinds = Seen(snippet, snippet.Invoke).Select(s => s.Site.Kind);

        Assert.Equal([EffectKind.StaticRead], kinds);
    }

    [Fact]
    public void Mutable_static_fields_are_noted_where_they_are_read_and_written()
    {
        using var snippet = Snippet.Of(
            """
            static class Settings { public static int Level; public static readonly int Fixed = 3; public static string Name { get; set; } = ""; }
            static class Subject { public static void Run() { Settings.Level = Settings.Fixed; Settings.Name += "x"; } }
            """,
            WithEffects
        );

        var seen = Seen(snippet, snippet.Invoke)
            .Select(s => (s.Site.Kind, s.Site.Call))
            .Distinct()
            .Order();

        Assert.Equal(
            [
                (EffectKind.StaticRead, "Settings.Name"),
                (EffectKind.StaticWrite, "Settings.Level"),
                (EffectKind.StaticWrite, "Settings.Name"),
            ],
            seen
        );
    }

    [Fact]
    public void What_third_party_code_touches_is_noted_without_debug_symbols()
    {
        using var snippet = Snippet.Of(
            "static class Subject { public static void Run() => GC.KeepAlive(System.IO.File.Exists(\"/a\")); }",
            WithEffects with
            {
                ThirdParty = true,
            }
        );

        var seen = Assert.Single(Seen(snippet, snippet.Invoke));

        Assert.Equal("/a", seen.Target);
        Assert.Null(seen.Site.Span);
        Assert.Empty(snippet.Table.Blocks);
    }

    [Fact]
    public void Calls_with_many_arguments_are_made_with_the_same_arguments()
    {
        var file = Path.Combine(Path.GetTempPath(), "assay-" + Guid.NewGuid().ToString("N"));
        using var snippet = Snippet.Of(
            $$"""
            static class Subject { public static string Run() {
                var path = @"{{file}}";
                System.IO.File.WriteAllText(path, "abc", System.Text.Encoding.UTF8);
                System.IO.File.Copy(path, path + "2", overwrite: true);
                using (var stream = new System.IO.FileStream(path + "2", System.IO.FileMode.Open, System.IO.FileAccess.Read, System.IO.FileShare.Read))
                    stream.ReadByte();
                var text = System.IO.File.ReadAllText(path + "2");
                System.IO.File.Delete(path); System.IO.File.Delete(path + "2");
                return text;
            } }
            """,
            WithEffects
        );
        object? result = null;

        var seen = Seen(snippet, () => result = snippet.Invoke());

        Assert.Equal("abc", result);
        Assert.Equal(
            [
                (EffectKind.FileWrite, file),
                (EffectKind.FileRead, file),
                (EffectKind.FileWrite, file + "2"),
                (EffectKind.FileRead, file + "2"),
                (EffectKind.FileRead, file + "2"),
                (EffectKind.FileDelete, file),
                (EffectKind.FileDelete, file + "2"),
            ],
            seen.Select(s => (s.Site.Kind, s.Target!))
        );
    }

    private static string Subject(string call) =>
        $"static class Subject {{ public static void Run() => GC.KeepAlive({call}); "
        + "static object? Try(Action run) { try { run(); } catch (Exception) { } return null; } "
        + "static object? Open(System.Data.Common.DbConnection connection) { connection.Open(); return null; } }";

    // Static state of the process, so everything that was noted of other snippets is left alone.
    private static List<(EffectSite Site, string? Target)> Seen(Snippet snippet, Func<object?> run)
    {
        run();
        var module = Array.IndexOf(Modules.Names(), snippet.Table.Module);
        var notes = Effects.Take().Where(n => (int)n[0]! == module).ToLookup(n => (int)n[1]!);
        var hits = Modules.TakeHits(module).ToHashSet();
        return
        [
            .. snippet.Table.Effects.SelectMany(site =>
                notes.Contains(site.Probe) ? notes[site.Probe].Select(n => (site, (string?)n[2]))
                : hits.Contains(site.Probe) ? [(site, null)]
                : Array.Empty<(EffectSite, string?)>()
            ),
        ];
    }
}
