using Assay.Engine;
using Assay.Engine.Workspace.Solutions;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Solutions;

/// <summary>Paths under which nothing can be found, and folders that can't be read.</summary>
public sealed class SolutionFinderFaultTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_folder_with_nothing_in_it_says_so()
    {
        _tree.File("readme.md", "");

        Assert.StartsWith(
            "There is no solution and no project in",
            Fault(".").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_path_that_is_not_there_says_so() =>
        Assert.Contains(
            "does not exist; give a solution",
            Fault("gone").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_link_to_nowhere_says_that_it_is_not_there()
    {
        File.CreateSymbolicLink(Path.Combine(_tree.Root, "A.slnx"), "gone.slnx");

        Assert.Contains("does not exist", Fault("A.slnx").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_kind_says_what_is_wanted()
    {
        _tree.File("Program.cs", "");

        Assert.Contains(
            "Program.cs' is neither a solution (.slnx, .sln, .slnf) nor a project (.csproj, .fsproj, .vbproj)",
            Fault("Program.cs").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_that_cannot_be_read_says_so()
    {
        _tree.File("closed/A.slnx", "");

        using (ClosedFolder.Close(Path.Combine(_tree.Root, "closed")))
        {
            var fault = Fault("closed");

            Assert.Contains("closed' cannot be read", fault.Message, StringComparison.Ordinal);
            Assert.Contains("make it readable", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_closed_folder_above_ends_the_search_for_a_solution()
    {
        var project = _tree.File("closed/open/A.csproj", "");
        _tree.File("closed/B.slnx", "");
        var open = Path.GetDirectoryName(project)!;
        // The closed folder's thread may read others' folders only where they are open to all.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                open,
                File.GetUnixFileMode(open) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute
            );
        }

        using (ClosedFolder.Close(Path.Combine(_tree.Root, "closed"), isPassable: true))
        {
            Assert.Equal([project], SolutionFinder.Find(null, open).ProjectPaths);
        }
    }

    [Fact]
    public void A_filter_for_a_solution_that_is_gone_says_so()
    {
        _tree.File("A.slnf", """{ "solution": { "path": "gone/A.sln", "projects": [] } }""");

        Assert.Contains(
            "which does not exist); repair it",
            Fault("A.slnf").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_closed_folder_below_does_not_stop_the_search()
    {
        var project = _tree.File("open/A.csproj", "");
        _tree.File("closed/B.csproj", "");

        using (ClosedFolder.Close(Path.Combine(_tree.Root, "closed")))
        {
            Assert.Equal([project], Find(".").ProjectPaths);
        }
    }

    private SolutionScope Find(string path) => SolutionFinder.Find(path, _tree.Root);

    private AssayException Fault(string path)
    {
        var fault = Assert.Throws<AssayException>(() => Find(path));
        Assert.Equal(Assay.Engine.Fault.Usage, fault.Fault);
        return fault;
    }
}
