using Assay.Engine;
using Assay.Engine.Workspace.Solutions;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Solutions;

public sealed class SolutionFinderTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("A.slnx")]
    [InlineData("A.sln")]
    [InlineData("a/b/A.SLNX")]
    public void A_solution_can_be_given(string solution)
    {
        var path = _tree.File(solution, "");

        var scope = Find(solution);

        Assert.Equal(path, scope.SolutionPath);
        Assert.Equal(Path.GetDirectoryName(path), scope.Root);
        Assert.Equal(Path.GetFileName(path), scope.Name);
    }

    [Theory]
    [InlineData("A.csproj")]
    [InlineData("A.fsproj")]
    [InlineData("A.vbproj")]
    public void A_project_can_be_given(string project)
    {
        var path = _tree.File(project, "");

        var scope = Find(project);

        Assert.Null(scope.SolutionPath);
        Assert.Equal([path], scope.ProjectPaths);
        Assert.Equal(_tree.Root, scope.Root);
    }

    [Fact]
    public void A_filter_takes_the_folder_of_its_solution()
    {
        _tree.File("A.slnx", "<Solution />");
        var filter = _tree.File(
            "filters/One.slnf",
            """{ "solution": { "path": "..\\A.slnx", "projects": [] } }"""
        );

        var scope = Find("filters/One.slnf");

        Assert.Equal(filter, scope.SolutionPath);
        Assert.Equal(_tree.Root, scope.Root);
    }

    [Fact]
    public void A_folder_means_its_one_solution_even_where_projects_lie_beside_it()
    {
        var solution = _tree.File("src/A.sln", "");
        _tree.File("src/B.csproj", "");
        _tree.File("src/deeper/C.slnx", "");

        Assert.Equal(solution, Find("src").SolutionPath);
    }

    [Fact]
    public void A_folder_with_several_solutions_has_them_named()
    {
        _tree.File("A.slnx", "");
        _tree.File("B.sln", "");

        var fault = Fault(".");

        Assert.Contains("2 solutions", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["A.slnx", "B.sln"], fault.Details);
    }

    [Fact]
    public void A_folder_without_a_solution_means_its_one_project()
    {
        var project = _tree.File("A.csproj", "");
        _tree.File("below/B.csproj", "");

        Assert.Equal([project], Find(".").ProjectPaths);
    }

    [Fact]
    public void A_folder_with_only_a_solution_below_it_means_that()
    {
        var solution = _tree.File("src/A.slnx", "");
        _tree.File("src/A/A.csproj", "");

        Assert.Equal(solution, Find(".").SolutionPath);
    }

    [Fact]
    public void Several_solutions_below_a_folder_have_their_paths_named()
    {
        _tree.File("one/A.slnx", "");
        _tree.File("two/A.slnx", "");

        Assert.Equal(
            [Path.Combine("one", "A.slnx"), Path.Combine("two", "A.slnx")],
            Fault(".").Details
        );
    }

    [Fact]
    public void A_folder_without_any_solution_means_all_projects_below_it()
    {
        var one = _tree.File("one/One.csproj", "");
        var two = _tree.File("two/deeper/Two.fsproj", "");
        _tree.File("two/readme.md", "");

        var scope = Find(".");

        Assert.Null(scope.SolutionPath);
        Assert.Equal([one, two], scope.ProjectPaths);
        Assert.Equal(_tree.Root, scope.Name);
    }

    [Fact]
    public void Several_projects_in_a_folder_are_all_taken_with_those_below()
    {
        var one = _tree.File("One.csproj", "");
        var two = _tree.File("Two.csproj", "");
        var three = _tree.File("tests/Three.csproj", "");
        _tree.File("samples/Sample.slnx", "");

        Assert.Equal([one, two, three], Find(".").ProjectPaths);
    }

    [Theory]
    [InlineData("bin")]
    [InlineData("obj")]
    [InlineData("Obj")]
    [InlineData("node_modules")]
    [InlineData("artifacts")]
    [InlineData(".git")]
    [InlineData(".assay")]
    public void Built_fetched_and_hidden_folders_are_not_searched(string folder)
    {
        var project = _tree.File("one/One.csproj", "");
        _tree.File($"one/{folder}/Copy.csproj", "");
        _tree.File($"{folder}/Copy.slnx", "");

        Assert.Equal([project], Find(".").ProjectPaths);
    }

    [Fact]
    public void Links_below_a_folder_are_not_followed()
    {
        var project = _tree.File("one/One.csproj", "");
        Directory.CreateSymbolicLink(Path.Combine(_tree.Root, "one", "again"), _tree.Root);

        Assert.Equal([project], Find(".").ProjectPaths);
    }

    [Fact]
    public void Without_a_path_the_nearest_solution_upward_is_taken()
    {
        _tree.File("Far.slnx", "");
        var near = _tree.File("src/Near.slnx", "");
        _tree.File("src/project/tests/Tests.csproj", "");

        var scope = SolutionFinder.Find(null, Path.Combine(_tree.Root, "src", "project", "tests"));

        Assert.Equal(near, scope.SolutionPath);
    }

    [Fact]
    public void Without_a_path_several_solutions_upward_are_named()
    {
        _tree.File("A.slnx", "");
        _tree.File("B.slnx", "");
        _tree.File("tests/Tests.csproj", "");

        var fault = Assert.Throws<AssayException>(() =>
            SolutionFinder.Find(null, Path.Combine(_tree.Root, "tests"))
        );

        Assert.Equal(["A.slnx", "B.slnx"], fault.Details);
    }

    [Fact]
    public void Without_a_path_nothing_above_the_repository_is_taken()
    {
        _tree.File("NotOurs.slnx", "");
        _tree.File("repository/.git/HEAD", "");
        var project = _tree.File("repository/tests/Tests.csproj", "");

        var scope = SolutionFinder.Find(null, Path.Combine(_tree.Root, "repository", "tests"));

        Assert.Equal([project], scope.ProjectPaths);
    }

    private SolutionScope Find(string path) => SolutionFinder.Find(path, _tree.Root);

    private AssayException Fault(string path)
    {
        var fault = Assert.Throws<AssayException>(() => Find(path));
        Assert.Equal(Assay.Engine.Fault.Usage, fault.Fault);
        return fault;
    }
}
