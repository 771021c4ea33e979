using Assay.Engine;
using Assay.Engine.Run.OwnRunner;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run.OwnRunner;

public sealed class ProjectRunnerTests : IDisposable
{
    private readonly TestTree _solution = TestTree.Empty();
    private readonly ProjectRunner _runner;

    public ProjectRunnerTests() =>
        _runner = new(
            AssayFolder.Create(_solution.Root),
            new OwnRunLimits(TimeSpan.FromMinutes(5), TimeSpan.FromHours(1))
        );

    public void Dispose() => _solution.Dispose();

    [Fact]
    public async Task A_framework_that_nobody_knows_gives_results_through_VSTest()
    {
        var run = await RunAsync(Project("ownrunner", "Strange"));
        Assert.Equal(
            [
                "Failed Sample.Checks.Fails: on purpose",
                "Passed Sample.Checks.Has_rows(1,2)",
                "Passed Sample.Checks.Has_rows(2,3)",
                "Passed Sample.Checks.Has_rows(2,3)#2",
                "Passed Sample.Checks.Passes",
                "Passed Sample.Checks.Waits",
                "Skipped Sample.Checks.Is_skipped: not today",
            ],
            Lines(run)
        );
        Assert.Empty(run.Problems);
        Assert.All(run.Results, r => Assert.Equal(TimeSpan.FromMilliseconds(5), r.Result.Wall));
    }

    [Fact]
    public async Task VSTest_lists_methods_without_running_them()
    {
        var listing = await _runner.ListAsync(
            Project("ownrunner", "Strange"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            [
                "Sample.Checks.Fails",
                "Sample.Checks.Has_rows",
                "Sample.Checks.Is_skipped",
                "Sample.Checks.Passes",
                "Sample.Checks.Waits",
            ],
            listing.Cases.Select(c => c.Id)
        );
        Assert.Equal(
            "The rows of the tests of Strange are known only after a run.",
            listing.Remark
        );
    }

    [Fact]
    public async Task A_project_that_a_driver_refuses_runs_as_its_own_entry_point_wants()
    {
        var run = await RunAsync(Platform("tunit", "OwnMain"));
        Assert.Equal(["Passed Tests.Needs_what_Main_has_set_up"], Lines(run));
        Assert.Empty(run.Problems);
    }

    [Fact]
    public async Task The_report_of_xUnit_is_read_where_there_is_no_other()
    {
        var run = await RunAsync(Platform("ownrunner", "Xunit3"));
        Assert.Equal(
            [
                "Failed Sample.Tests.Has_rows(number: 2, text: \"b\")",
                "Passed Sample.Tests.Has_rows(number: 1, text: \"a\")",
                "Passed Sample.Tests.Passes",
            ],
            Lines(run).Select(line => line.Split(": Assert")[0])
        );
    }

    [Fact]
    public async Task Arguments_of_the_project_hold_for_its_own_runner()
    {
        var filtered = await RunAsync(
            Platform("ownrunner", "Xunit3") with
            {
                Arguments = ["--filter-not-method", "*.Has_rows"],
            }
        );
        Assert.Equal(["Passed Sample.Tests.Passes"], Lines(filtered));
        var none = await RunAsync(
            Platform("tunit", "OwnMain") with
            {
                Arguments = ["--treenode-filter", "/*/*/Nobody/*", "--ignore-exit-code", "8"],
            }
        );
        Assert.Empty(none.Results);
    }

    [Fact]
    public async Task An_argument_that_only_dotnet_test_could_pass_on_is_a_problem()
    {
        var run = await RunAsync(
            Platform("ownrunner", "Xunit3") with
            {
                Arguments = ["--retry-failed-tests", "3"],
            }
        );
        Assert.Equal(
            [
                "Xunit3 is not run, because its executable takes --retry-failed-tests under dotnet test only; set UseMicrosoftTestingPlatformRunner to true in the project.",
            ],
            run.Problems
        );
    }

    [Fact]
    public async Task A_project_without_a_report_is_a_problem_and_not_a_result_of_zero()
    {
        var run = await RunAsync(Platform("ownrunner", "Reportless"));
        Assert.Empty(run.Results);
        Assert.Equal(
            [
                "Reportless has no report that could be read; add the package Microsoft.Testing.Extensions.TrxReport to it.",
            ],
            run.Problems
        );
    }

    [Fact]
    public async Task Tests_that_are_known_only_after_a_run_are_said_to_be()
    {
        var listing = await _runner.ListAsync(
            Platform("ownrunner", "Reportless"),
            TestContext.Current.CancellationToken
        );
        Assert.Empty(listing.Cases);
        Assert.Equal(
            "The tests of Reportless are known only after a run: its own runner lists no classes.",
            listing.Remark
        );
    }

    [Fact]
    public async Task An_assembly_that_is_not_there_is_a_problem_with_the_last_lines()
    {
        var project = Project("ownrunner", "Strange");
        var run = await RunAsync(
            project with
            {
                AssemblyPath = Path.Combine(_solution.Root, "Missing.dll"),
            }
        );
        Assert.Empty(run.Results);
        var problem = Assert.Single(run.Problems);
        Assert.StartsWith(
            "Strange gave no results: the process ended itself with exit code",
            problem
        );
        Assert.Contains("Missing.dll", problem);
    }

    [Fact]
    public async Task A_project_without_tests_is_no_failure_as_for_dotnet_test()
    {
        // Without its adapter nobody finds the tests.
        var project = Project("ownrunner", "Strange");
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(project.AssemblyPath)!))
        {
            if (!file.EndsWith("TestAdapter.dll", StringComparison.Ordinal))
            {
                File.Copy(file, Path.Combine(_solution.Root, Path.GetFileName(file)));
            }
        }
        var run = await RunAsync(
            project with
            {
                AssemblyPath = Path.Combine(_solution.Root, "Strange.dll"),
            }
        );
        Assert.Empty(run.Results);
        Assert.Empty(run.Problems);
        Assert.Equal(["The own runner of Strange found no tests."], run.Notes);
    }

    [Fact]
    public void One_line_says_what_is_lost_and_why() =>
        Assert.Equal(
            "Strange is run by its own runner, because no driver knows its test framework: its results and wall times are known, but no processor time, memory or coverage, and a test that hangs ends the run of them all.",
            ProjectRunner.Remark(
                Project("ownrunner", "Strange"),
                "no driver knows its test framework."
            )
        );

    private Task<OwnRunResult> RunAsync(TestProject project) =>
        _runner.RunAsync(project, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Lines(OwnRunResult run) =>
        run
            .Results.Select(r =>
                $"{r.Result.Outcome} {r.Case.Id}{(r.Result.Message is { } m ? ": " + m : "")}"
            )
            .Order(StringComparer.Ordinal);

    private static TestProject Platform(string tree, string name) =>
        Project(tree, name) with
        {
            UsesTestingPlatform = true,
        };

    private static TestProject Project(string tree, string name) => BuiltTree.Project(tree, name);
}
