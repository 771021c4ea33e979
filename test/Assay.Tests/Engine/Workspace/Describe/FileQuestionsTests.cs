using Assay.Engine.Workspace.Describe;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Describe;

public sealed class FileQuestionsTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData(
        """<PropertyGroup><A Condition="Exists('$(MSBuildThisFileDirectory)key.snk')">1</A></PropertyGroup>""",
        "eng/key.snk"
    )]
    [InlineData(
        """<PropertyGroup Condition="!Exists('$(MSBuildThisFileDirectory)\..\key.snk')"><A>1</A></PropertyGroup>""",
        "key.snk"
    )]
    [InlineData(
        """<Choose><When Condition=" exists ( 'local.txt' ) and true "><PropertyGroup /></When></Choose>""",
        "src/A/local.txt"
    )]
    [InlineData(
        """<ItemGroup><ProjectReference Include="B" Condition="Exists('$(MSBuildProjectDirectory)/../B/B.csproj')" /></ItemGroup>""",
        "src/B/B.csproj"
    )]
    [InlineData(
        """<ImportGroup Condition="Exists('x.txt')"><Import Project="a" /></ImportGroup>""",
        "src/A/x.txt"
    )]
    [InlineData(
        """<Import Project="a" Condition="!Exists('$(MSBuildThisFileDirectory)off.txt')" />""",
        "eng/off.txt"
    )]
    public void A_file_whose_existence_is_asked_for_is_watched(string content, string watched)
    {
        var questions = Read(content);

        Assert.Empty(questions.Doubts);
        Assert.Equal([Path.GetFullPath(watched, _tree.Root)], questions.LookedFor);
    }

    [Theory]
    [InlineData("$([MSBuild]::GetPathOfFileAbove('marker.txt', '$(MSBuildThisFileDirectory)../'))")]
    [InlineData(
        "$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory), marker.txt))"
    )]
    public void A_file_that_is_looked_for_upward_is_watched_in_every_folder_above(string function)
    {
        var questions = Read($"<PropertyGroup><A>{function}</A></PropertyGroup>");

        Assert.Empty(questions.Doubts);
        Assert.Superset(
            new HashSet<string>
            {
                Path.Combine(_tree.Root, "marker.txt"),
                Path.Combine(_tree.Root, "src", "marker.txt"),
                Path.Combine(_tree.Root, "src", "A", "marker.txt"),
                Path.Combine(_tree.Root, "eng", "marker.txt"),
            },
            questions.LookedFor.ToHashSet()
        );
    }

    [Theory]
    [InlineData(
        """<PropertyGroup><A>$([System.IO.File]::ReadAllText('a.txt'))</A></PropertyGroup>"""
    )]
    [InlineData(
        """<PropertyGroup><A>$([System.IO.Directory]::GetFiles('.'))</A></PropertyGroup>"""
    )]
    [InlineData("""<PropertyGroup><A>$([System.Guid]::NewGuid())</A></PropertyGroup>""")]
    [InlineData(
        """<PropertyGroup><A>$(Registry:HKEY_LOCAL_MACHINE\Software@A)</A></PropertyGroup>"""
    )]
    [InlineData("""<PropertyGroup><A Condition="Exists('$(Somewhere)/a')">1</A></PropertyGroup>""")]
    [InlineData(
        """<PropertyGroup><A>$([MSBuild]::GetPathOfFileAbove('$(Name)'))</A></PropertyGroup>"""
    )]
    [InlineData("""<ItemGroup><ProjectReference Include="../**/*.csproj" /></ItemGroup>""")]
    [InlineData("""<Import Project="$([System.IO.Directory]::GetParent('.'))" />""")]
    [InlineData("<PropertyGroup>")]
    public void What_cannot_be_watched_is_a_doubt(string content) =>
        Assert.NotEmpty(Read(content).Doubts);

    [Theory]
    [InlineData(
        """<Target Name="T"><PropertyGroup><A>$([System.IO.File]::ReadAllText('a'))</A></PropertyGroup></Target>"""
    )]
    [InlineData("""<Target Name="T" Condition="Exists('$(X)')" />""")]
    [InlineData(
        """<ItemGroup Condition="Exists('$(X)')"><None Include="**/*.txt" /></ItemGroup>"""
    )]
    [InlineData("""<PropertyGroup><A>$([System.IO.Path]::Combine('a', 'b'))</A></PropertyGroup>""")]
    public void What_no_answer_depends_on_is_left_alone(string content)
    {
        var questions = Read(content);

        Assert.Empty(questions.Doubts);
        Assert.Empty(questions.LookedFor);
        Assert.False(questions.AsksClock);
    }

    [Fact]
    public void The_clock_is_noticed()
    {
        var questions = Read(
            "<PropertyGroup><Copyright>$([System.DateTime]::Now.Year)</Copyright></PropertyGroup>"
        );

        Assert.Empty(questions.Doubts);
        Assert.True(questions.AsksClock);
    }

    private FileQuestions Read(string content) =>
        FileQuestions.In(
            _tree.File("eng/common.props", $"<Project>{content}</Project>"),
            [Path.Combine(_tree.Root, "src", "A")]
        );
}
