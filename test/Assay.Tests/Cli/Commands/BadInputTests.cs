using Assay.Tests.Engine.Workspace.Targets;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

/// <summary>What is wrong with the input ends with one sentence and the right exit code, through the whole command.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Several_solutions_are_2_and_all_are_named()
    {
        _tree.File("A.slnx", "");
        _tree.File("B.sln", "");

        var call = await ListAsync();

        Ends(call, 2, "There are 2 solutions in");
        Assert.Contains(
            "\n  A.slnx\n  B.sln\n",
            call.Error.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_closed_folder_is_2()
    {
        _tree.File("closed/A.slnx", "");
        Task<CliCall> call;
        using (ClosedFolder.Close(Path.Combine(_tree.Root, "closed")))
        {
            // The folder is closed to this thread only, so the command has to be over when the task is there.
            call = CliCall.RunAsync(_tree.Root, "list", "closed");
            Assert.True(call.IsCompleted);
        }
        Ends(await call, 2, "The folder '" + Path.Combine(_tree.Root, "closed"));
    }

    [Fact]
    public async Task Packages_that_do_not_restore_are_3()
    {
        Project("""<PackageReference Include="No.Such.Package" Version="1.0.0" />""");
        _tree.File(
            "nuget.config",
            """
            <configuration>
              <packageSources><clear /><add key="here" value="packages" /></packageSources>
            </configuration>
            """
        );
        Directory.CreateDirectory(Path.Combine(_tree.Root, "packages"));

        var call = await CliCall.RunAsync(_tree.Root, "list");

        Ends(call, 3, "The packages of A.csproj cannot be restored;");
        Assert.Contains("NU1101", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runtime_that_is_not_installed_is_4()
    {
        Built("Microsoft.NoSuch.App");

        Ends(
            await ListAsync(),
            4,
            "A.csproj holds no test project that can be run here.",
            "install Microsoft.NoSuch.App 1.0"
        );
    }

    [Fact]
    public async Task A_framework_that_the_user_names_and_no_project_has_is_4() =>
        Ends(
            await CliCall.RunAsync(BuiltTree.Of("endless"), "list", "--no-build", "-f", "net8.0"),
            4,
            "It does not target net8.0, only net10.0."
        );

    [Fact]
    public async Task A_report_without_a_run_is_4_and_leaves_nothing_behind()
    {
        using var tree = TestTree.Copy("reach");

        var call = await CliCall.RunAsync(tree.Root, "report");

        Assert.Equal(4, call.ExitCode);
        Assert.Contains(
            "No run of reach.slnx is recorded yet; 'assay run' makes one.",
            call.Errors,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(Path.Combine(tree.Root, ".assay")));
        Assert.Equal(2, (await CliCall.RunAsync(tree.Root, "report", "--last", "0")).ExitCode);
    }

    [Fact]
    public async Task No_project_with_tests_is_4()
    {
        _tree.File("A.csproj", "<Project />");

        Ends(await ListAsync(), 4, "A.csproj holds no test project; add one");
    }

    [Theory]
    [InlineData("list")]
    [InlineData("profile")]
    public async Task A_test_project_without_tests_is_4(string command) =>
        Ends(
            await CliCall.RunAsync(
                _tree.Root,
                command,
                Path.Combine(BuiltTree.Of("ownrunner"), "Empty"),
                "--no-build"
            ),
            4,
            "Empty.csproj has no tests; add some"
        );

    [Fact]
    public async Task A_test_assembly_for_the_NET_Framework_is_4_where_that_does_not_run()
    {
        var call = await CliCall.RunAsync(
            _tree.Root,
            "list",
            Path.Combine(BuiltTree.Of("shapes"), "Framework"),
            "--no-build"
        );

        if (OperatingSystem.IsWindows())
        {
            Assert.Contains("no host runs on .NET Framework", call.Error, StringComparison.Ordinal);
        }
        else
        {
            Ends(call, 4, ".NET Framework runs on Windows only");
        }
    }

    [Fact]
    public async Task A_solution_of_which_a_part_lacks_its_runtime_raises_the_signal_even_when_quiet()
    {
        using var tree = TestTree.CopyBuilt("endless");
        var lacking = Path.GetRelativePath(tree.Root, _tree.Root);
        Built("Microsoft.NoSuch.App");
        tree.File(
            "Both.slnx",
            $"""
            <Solution>
              <Project Path="Endless/Endless.csproj" />
              <Project Path="{lacking}/A.csproj" />
            </Solution>
            """
        );

        var call = await CliCall.RunAsync(
            tree.Root,
            "profile",
            "Both.slnx",
            "--no-build",
            "-q",
            "--filter",
            "Passes_at_once"
        );

        Assert.Equal(1, call.ExitCode);
        Assert.StartsWith(
            "note: A is left out. It targets net10.0",
            call.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Only tests that fit 'Passes_at_once'.\nLeft out: A.",
            call.Out.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_store_that_is_damaged_is_set_aside_with_a_note()
    {
        using var tree = TestTree.CopyBuilt("endless");
        tree.File(".assay/assay.db", "no database");

        var call = await CliCall.RunAsync(tree.Root, "list", "--no-build", "-q");

        Assert.Equal(0, call.ExitCode);
        Assert.StartsWith("note: ", call.Error, StringComparison.Ordinal);
        Assert.Contains("assay.db", call.Error, StringComparison.Ordinal);
    }

    // An assembly that looks as if it had been built, for a shared framework that nobody has.
    private void Built(string framework)
    {
        Project();
        Directory.CreateDirectory(Path.Combine(_tree.Root, "out"));
        EmptyAssembly.Write(Path.Combine(_tree.Root, "out", "A.dll"), ("xunit.core", "2.9.3.0"));
        _tree.File(
            "out/A.runtimeconfig.json",
            $$"""{ "runtimeOptions": { "framework": { "name": "{{framework}}", "version": "1.0.0" } } }"""
        );
    }

    private void Project(string item = "") =>
        _tree.File(
            "A.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <IsTestProject>true</IsTestProject>
                <OutDir>$(MSBuildThisFileDirectory)out/</OutDir>
              </PropertyGroup>
              <ItemGroup>{item}</ItemGroup>
            </Project>
            """
        );

    private Task<CliCall> ListAsync() => CliCall.RunAsync(_tree.Root, "list", "--no-build");

    private static void Ends(CliCall call, int exitCode, params string[] sentences)
    {
        Assert.True(exitCode == call.ExitCode, call.Error);
        Assert.All(sentences, s => Assert.Contains(s, call.Error, StringComparison.Ordinal));
        Assert.Contains("error: ", call.Error, StringComparison.Ordinal);
        Assert.Empty(call.Out);
    }
}
