using Assay.Engine.Discover;
using Assay.Engine.Report;
using Assay.Engine.Report.List;
using Assay.Engine.Run;
using Assay.Engine.Run.OwnRunner;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Tests.Engine.Report.List;

public class ListReportTests
{
    private static readonly string Root = Path.GetFullPath("solution");

    [Fact]
    public void Tests_are_listed_by_id_with_project_and_framework()
    {
        var list = SampleList();

        Assert.Equal(
            [
                new ListedTest("A/C.M(x: 1)", "A", "nunit", "C", "M", "G", false),
                new ListedTest("B/C.K", "B", "xunit3", "C", "K", "G", false),
                new ListedTest("B/C.L", "B", "tunit", "C", "L", "G", true),
            ],
            list.Tests
        );
    }

    [Fact]
    public void A_project_has_its_path_relative_to_the_solution_and_each_of_its_frameworks()
    {
        var project = SampleList().Projects[1];

        Assert.Equal(
            ("B", "test/B/B.csproj", "net10.0", 2),
            (project.Project, project.Path, project.Target, project.Cases)
        );
        Assert.Equal(
            [new ListedFramework("xunit3", "3.2"), new ListedFramework("tunit", "1.0")],
            project.Frameworks
        );
        Assert.Null(project.OwnRunner);
    }

    [Fact]
    public void A_project_that_no_host_can_load_says_why()
    {
        var project = SampleList().Projects[2];

        Assert.Equal(("U", 0, "it is odd"), (project.Project, project.Cases, project.OwnRunner));
        Assert.Equal([new ListedFramework("mstest", null)], project.Frameworks);
    }

    internal static ListDocument SampleList()
    {
        var first = Project("A", Framework.NUnit);
        var second = Project("B", Framework.XUnit3, Framework.TUnit);
        return new ListReport("Orchard.slnx", Root).Of(
            [
                Suite(second, Framework.XUnit3, "3.2", "K", isExplicit: false),
                Suite(second, Framework.TUnit, "1.0", "L", isExplicit: true),
                Suite(first, Framework.NUnit, "4.6", "M(x: 1)", isExplicit: false),
            ],
            [
                new UndrivenTests(
                    new UndrivenProject(Project("U", Framework.MSTest), "it is odd", ""),
                    []
                ),
            ],
            [new SetAsidePart("Old", "It is for .NET Framework.", false)]
        );
    }

    private static TestProject Project(string name, params Framework[] frameworks) =>
        new(
            name,
            Path.Combine(Root, "test", name, name + ".csproj"),
            "net10.0",
            Path.Combine(Root, name + ".dll"),
            frameworks,
            false,
            null,
            []
        );

    private static ProjectSuite Suite(
        TestProject project,
        Framework framework,
        string version,
        string method,
        bool isExplicit
    ) =>
        new(
            project,
            framework,
            version,
            [
                new TestCase(
                    project,
                    framework,
                    new HostCase("C." + method, "C", method.Split('(')[0], "G", true, isExplicit)
                ),
            ],
            false,
            []
        );
}
