using Assay.Engine.Discover;
using Assay.Engine.Run;
using Assay.Engine.Run.OwnRunner;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run.OwnRunner;

public sealed class UndrivenProjectsTests : IDisposable
{
    private readonly TestTree _solution = TestTree.Empty();

    public void Dispose() => _solution.Dispose();

    [Theory]
    [InlineData("Sample", true)]
    [InlineData("Elsewhere", false)]
    public async Task What_goes_wrong_in_a_project_is_a_failure_only_where_its_tests_are_wanted(
        string filter,
        bool isFailure
    )
    {
        // Its clean-up fails after its tests, so that the runner reports a failure beside their results.
        var heard = await RunAsync("tunit", "BrokenEnd", filter);

        Assert.Equal(isFailure, heard.OfType<CaseEnded>().Any());
        Assert.Contains(
            heard.OfType<RunRemark>(),
            r =>
                r.IsFailure == isFailure && r.Text.Contains("hook failed", StringComparison.Ordinal)
        );
    }

    private async Task<IReadOnlyList<RunEvent>> RunAsync(string tree, string name, string filter)
    {
        var project = BuiltTree.Project(tree, name, Framework.TUnit);
        await using var discovery = new Discovery(
            [],
            [new UndrivenProject(project, "it is odd", "")],
            DiscoveryHosts.None
        );
        var heard = new Heard();
        using var events = new RunEvents(heard);
        await new UndrivenProjects(
            discovery,
            new RunOptions(_solution.Root, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), null),
            TestFilter.Parse([filter])
        ).RunAsync(events, TestContext.Current.CancellationToken);
        return heard.Events;
    }

    private sealed class Heard : IRunListener
    {
        public List<RunEvent> Events { get; } = [];

        public void Hear(RunEvent happened) => Events.Add(happened);
    }
}
