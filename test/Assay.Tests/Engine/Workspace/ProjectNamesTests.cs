using Assay.Engine.Workspace;

namespace Assay.Tests.Engine.Workspace;

public sealed class ProjectNamesTests
{
    private static readonly string Root = Path.GetFullPath("/solution");

    [Fact]
    public void A_project_is_named_after_its_file() =>
        Assert.Equal(["A.Tests", "B"], Names("test/A.Tests/A.Tests.csproj", "B/B.fsproj"));

    [Fact]
    public void Projects_that_share_a_name_get_as_much_of_the_path_as_tells_them_apart() =>
        Assert.Equal(
            ["A/Tests/Tests", "B/Tests/Tests", "Other"],
            Names("src/A/Tests/Tests.csproj", "src/B/Tests/Tests.csproj", "Other/Other.csproj")
        );

    [Fact]
    public void The_one_nearer_to_the_root_gets_all_of_its_path() =>
        Assert.Equal(["Tests", "sub/Tests"], Names("Tests.csproj", "sub/Tests.csproj"));

    [Fact]
    public void Names_that_differ_in_case_alone_count_as_shared() =>
        Assert.Equal(["a/Tests", "b/tests"], Names("a/Tests.csproj", "b/tests.csproj"));

    [Fact]
    public void Two_in_one_folder_keep_their_extensions() =>
        Assert.Equal(["Tests.csproj", "Tests.fsproj"], Names("Tests.csproj", "Tests.fsproj"));

    private static string[] Names(params string[] paths)
    {
        var full = paths.Select(p => Path.GetFullPath(p, Root)).ToArray();
        var names = ProjectNames.Of(full, Root);
        return full.Select(p => names[p]).ToArray();
    }
}
