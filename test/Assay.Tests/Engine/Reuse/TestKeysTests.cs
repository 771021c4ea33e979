using Assay.Engine.Discover;
using Assay.Engine.Record;
using Assay.Engine.Reuse;
using Assay.Tests.Engine.Record;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Reuse;

/// <summary>Whatever a test depends on is part of its key.</summary>
public sealed class TestKeysTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly Store _store;
    private readonly Dictionary<string, string> _environment = new() { ["MODE"] = "fast" };
    private readonly ProjectSuite _suite;

    public TestKeysTests()
    {
        _store = _folder.Open();
        foreach (
            var file in (string[])
                ["bin/P.dll", "bin/Code.dll", "bin/P.deps.json", "bin/sub/Plug.dll", "data/in.txt"]
        )
        {
            Write(file, "as it was");
        }
        var project = Suites.Project("P") with
        {
            AssemblyPath = Path.Combine(_folder.Root, "bin", "P.dll"),
        };
        _suite = Suites.Suite(project, "C.Reads", "C.Asks", "C.Plain", "C.Talks", "C.Unknown");
        Keys()
            .Learn(
                project,
                new Dictionary<string, TestInputs>
                {
                    ["P/C.Reads"] = new(["file data/in.txt", "folder data", "variable MODE"], null),
                    ["P/C.Plain"] = new([], null),
                    ["P/C.Asks"] = new(["machine"], null),
                    ["P/C.Talks"] = new([], "it uses the network"),
                }
            );
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Tests_that_are_known_and_can_be_compared_have_keys_that_stay()
    {
        var keys = Of();

        Assert.Equal(["P/C.Asks", "P/C.Plain", "P/C.Reads"], keys.Keys.Order());
        Assert.Equal(keys, Of());
        Assert.NotEqual(keys["P/C.Plain"], keys["P/C.Reads"]);
    }

    [Theory]
    [InlineData("data/in.txt")]
    [InlineData("data/new.txt")]
    public void Only_those_who_read_a_file_or_folder_see_that_it_changes(string file)
    {
        var before = Of();

        Write(file, "changed");

        Assert.NotEqual(before["P/C.Reads"], Of()["P/C.Reads"]);
        Assert.Equal(before["P/C.Plain"], Of()["P/C.Plain"]);
    }

    [Fact]
    public void A_file_that_is_gone_is_another_state()
    {
        var before = Of();

        File.Delete(Path.Combine(_folder.Root, "data", "in.txt"));

        Assert.NotEqual(before["P/C.Reads"], Of()["P/C.Reads"]);
    }

    [Fact]
    public void Only_those_who_read_a_variable_see_that_it_changes()
    {
        var before = Of();

        _environment["MODE"] = "slow";

        Assert.NotEqual(before["P/C.Reads"], Of()["P/C.Reads"]);
        Assert.Equal(before["P/C.Plain"], Of()["P/C.Plain"]);
    }

    [Theory]
    [InlineData("bin/P.dll")]
    [InlineData("bin/Code.dll")]
    [InlineData("bin/sub/Plug.dll")]
    [InlineData("bin/P.deps.json")]
    [InlineData("bin/native.so")]
    [InlineData("bin/P.pdb")]
    public void Of_another_build_nothing_is_known(string file)
    {
        Write(file, "changed");

        Assert.Empty(Of());
    }

    [Theory]
    [InlineData("TZ")]
    [InlineData("LANG")]
    [InlineData("DOTNET_TieredCompilation")]
    public void What_every_process_asks_is_part_of_the_build(string variable)
    {
        _environment[variable] = "another";

        Assert.Empty(Of());
    }

    [Fact]
    public void What_only_the_commands_of_the_SDK_ask_is_not()
    {
        var before = Of();

        _environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        _environment["DOTNET_HOST_PATH"] = "/elsewhere/dotnet";

        Assert.Equal(before, Of());
    }

    [Fact]
    public void What_the_project_sets_for_its_tests_is_part_of_the_build_too()
    {
        var changed = _suite.Project with
        {
            EnvironmentVariables = new Dictionary<string, string> { ["MODE"] = "slow" },
        };

        Assert.Empty(Keys().Of([_suite with { Project = changed }]));
    }

    [Fact]
    public void What_was_written_after_a_moment_is_no_ground_for_a_key()
    {
        var now = DateTimeOffset.UtcNow;
        File.SetLastWriteTimeUtc(
            Path.Combine(_folder.Root, "data", "in.txt"),
            now.UtcDateTime.AddMinutes(2)
        );

        Assert.Equal(
            ["P/C.Asks", "P/C.Plain"],
            Keys().Of([_suite], notAfter: now.AddMinutes(1)).Keys.Order()
        );
        Assert.Empty(Keys().Of([_suite], notAfter: now.AddHours(-1)));
    }

    private TestKeys Keys() => new(_folder.Root, _store.Inputs, _environment);

    private IReadOnlyDictionary<string, string> Of() => Keys().Of([_suite]);

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder.Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
