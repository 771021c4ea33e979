using Assay.Engine.Workspace.Describe;

namespace Assay.Tests.Engine.Workspace.Describe;

public sealed class EvaluationLogTests
{
    private readonly EvaluationLog _log = new();

    [Fact]
    public void An_imported_file_is_known()
    {
        _log.Add(
            """   Importing project "/repo/eng/a.props" into project "/repo/A.csproj" at (3,3)."""
        );

        Assert.Equal([Path.GetFullPath("/repo/eng/a.props")], _log.Imported);
    }

    [Fact]
    public void A_file_that_was_looked_for_is_known_as_MSBuild_evaluated_it()
    {
        _log.Add(
            """
               Project "$(Local)" was not imported by "/repo/Directory.Build.props" at (4,3), due to false condition; ('$(Local)' != '' and exists('$(Local)') and Exists('eng\b.props')) was evaluated as ('/home/a.props' != '' and exists('/home/a.props') and Exists('eng\b.props')).
            """
        );

        Assert.Equal(
            [Path.GetFullPath("/home/a.props"), Path.GetFullPath("/repo/eng/b.props")],
            _log.LookedFor
        );
    }

    [Fact]
    public void A_folder_that_was_searched_by_pattern_is_known()
    {
        _log.Add(
            """Project "/repo/eng/*.props" was not imported by "/repo/A.csproj" at (4,3), due to no matching files."""
        );

        Assert.Equal([Path.GetFullPath("/repo/eng")], _log.Searched);
    }

    [Fact]
    public void Other_lines_mean_nothing()
    {
        _log.Add("Property 'Importing project' with value 'x' expanded from the environment.");

        Assert.Empty(_log.Imported);
        Assert.Empty(_log.LookedFor);
        Assert.Empty(_log.Searched);
    }
}
