using Assay.Engine;
using Assay.Engine.Workspace.Solutions;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Solutions;

public sealed class SolutionReaderTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Projects_are_built_as_the_solution_says()
    {
        _tree.File(
            "A.slnx",
            """
            <Solution>
              <Configurations>
                <Platform Name="Any CPU" />
                <Platform Name="x64" />
              </Configurations>
              <Project Path="plain/Plain.csproj" />
              <Project Path="mapped/Mapped.csproj">
                <BuildType Solution="Debug|*" Project="Checked" />
                <Platform Project="x64" />
              </Project>
              <Project Path="left/Left.csproj">
                <Build Solution="Debug|*" Project="false" />
              </Project>
              <Project Path="docs/Docs.shproj" Type="D954291E-2A0B-460D-934E-DC6B0785DB48" />
            </Solution>
            """
        );

        var members = await ReadAsync("A.slnx");

        Assert.Equal(
            [
                new SolutionMember(Full("left/Left.csproj"), "Debug", "AnyCPU", false),
                new SolutionMember(Full("mapped/Mapped.csproj"), "Checked", "x64", true),
                new SolutionMember(Full("plain/Plain.csproj"), "Debug", "AnyCPU", true),
            ],
            members.OrderBy(m => m.Path, StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_sln_is_read_with_its_paths_for_this_system()
    {
        _tree.File(
            "A.sln",
            """

            Microsoft Visual Studio Solution File, Format Version 12.00
            # Visual Studio Version 17
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "One", "src\One\One.csproj", "{6B1C7B5A-6A5B-4B4B-9C55-0C1B0B4E8A01}"
            EndProject
            Global
            	GlobalSection(SolutionConfigurationPlatforms) = preSolution
            		Debug|Any CPU = Debug|Any CPU
            		Release|Any CPU = Release|Any CPU
            	EndGlobalSection
            	GlobalSection(ProjectConfigurationPlatforms) = postSolution
            		{6B1C7B5A-6A5B-4B4B-9C55-0C1B0B4E8A01}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
            		{6B1C7B5A-6A5B-4B4B-9C55-0C1B0B4E8A01}.Debug|Any CPU.Build.0 = Debug|Any CPU
            		{6B1C7B5A-6A5B-4B4B-9C55-0C1B0B4E8A01}.Release|Any CPU.ActiveCfg = Release|Any CPU
            		{6B1C7B5A-6A5B-4B4B-9C55-0C1B0B4E8A01}.Release|Any CPU.Build.0 = Release|Any CPU
            	EndGlobalSection
            EndGlobal

            """
        );

        Assert.Equal(
            [new SolutionMember(Full("src/One/One.csproj"), "Release", "AnyCPU", true)],
            await ReadAsync("A.sln", "Release")
        );
    }

    [Fact]
    public async Task A_filter_lets_its_projects_through_and_knows_the_others()
    {
        _tree.File(
            "A.slnx",
            """<Solution><Project Path="one/One.csproj" /><Project Path="two/Two.csproj" /></Solution>"""
        );
        _tree.File(
            "filters/Two.slnf",
            """
            {
              // As Visual Studio writes it.
              "solution": { "path": "..\\A.slnx", "projects": ["two\\Two.csproj"] },
            }
            """
        );

        var contents = await SolutionReader.ReadAsync(
            SolutionFinder.Find("filters/Two.slnf", _tree.Root),
            null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(Full("two/Two.csproj"), Assert.Single(contents.Members).Path);
        Assert.Equal([Full("one/One.csproj"), Full("two/Two.csproj")], contents.AllPaths);
        Assert.Equal(Full("A.slnx"), contents.SolutionPath);
    }

    [Theory]
    [InlineData("A.slnx", "<Solution><Project")]
    [InlineData("A.slnx", "<Solution><Project /></Solution>")]
    [InlineData("A.slnx", "")]
    [InlineData("A.sln", "not a solution")]
    [InlineData("A.slnf", "{ \"solution\": 3 }")]
    [InlineData("A.slnf", "{ \"solution\": { \"path\": \"A.sln\" } }")]
    [InlineData("A.slnf", "{ \"solution\": { \"path\": null, \"projects\": [] } }")]
    [InlineData("A.slnf", "{ \"solution\": { \"path\": \"A.slnf\", \"projects\": [null] } }")]
    [InlineData("A.slnf", "{")]
    public async Task A_damaged_solution_says_so(string name, string content)
    {
        _tree.File(name, content);

        var fault = await Assert.ThrowsAsync<AssayException>(() => ReadAsync(name));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains($"{name}' cannot be read (", fault.Message, StringComparison.Ordinal);
        Assert.Contains("repair it", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_in_a_solution_are_refused()
    {
        _tree.File(
            "A.slnx",
            """<!DOCTYPE Solution [<!ENTITY a "One">]><Solution><Project Path="&a;.csproj" /></Solution>"""
        );

        await Assert.ThrowsAsync<AssayException>(() => ReadAsync("A.slnx"));
    }

    [Fact]
    public async Task A_solution_without_projects_has_nothing_to_run()
    {
        _tree.File("A.slnx", "<Solution />");

        var fault = await Assert.ThrowsAsync<AssayException>(() => ReadAsync("A.slnx"));

        Assert.Equal(Fault.NothingToRun, fault.Fault);
    }

    [Fact]
    public async Task A_configuration_that_the_solution_does_not_have_names_those_that_it_has()
    {
        _tree.File("A.slnx", """<Solution><Project Path="One.csproj" /></Solution>""");

        var fault = await Assert.ThrowsAsync<AssayException>(() => ReadAsync("A.slnx", "Relaese"));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.EndsWith("it has Debug, Release.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_response_files_and_imports_of_the_solution_set_is_what_it_is_built_in()
    {
        _tree.File("Directory.Build.rsp", "-p:Configuration=release");
        _tree.File(
            "Directory.Solution.props",
            "<Project><PropertyGroup><Platform>x64</Platform></PropertyGroup></Project>"
        );
        SolutionWithPlatforms();

        Assert.Equal(
            [new SolutionMember(Full("One.csproj"), "Release", "x64", true)],
            await ReadAsync("A.slnx")
        );
        Assert.Equal("Debug", Assert.Single(await ReadAsync("A.slnx", "Debug")).Configuration);
    }

    [Fact]
    public async Task A_platform_that_the_solution_does_not_have_names_those_that_it_has()
    {
        _tree.File(
            "before.A.sln.targets",
            "<Project><PropertyGroup><Platform>MCD</Platform></PropertyGroup></Project>"
        );
        SolutionWithPlatforms();

        var fault = await Assert.ThrowsAsync<AssayException>(() => ReadAsync("A.slnx"));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.EndsWith(
            "has no platform 'MCD'; it has Any CPU, x64.",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    private void SolutionWithPlatforms() =>
        _tree.File(
            "A.slnx",
            """
            <Solution>
              <Configurations>
                <Platform Name="Any CPU" />
                <Platform Name="x64" />
              </Configurations>
              <Project Path="One.csproj"><Platform Solution="*|x64" Project="x64" /></Project>
            </Solution>
            """
        );

    private string Full(string path) => Path.GetFullPath(path, _tree.Root);

    private async Task<IReadOnlyList<SolutionMember>> ReadAsync(
        string name,
        string? configuration = null
    ) =>
        (
            await SolutionReader.ReadAsync(
                SolutionFinder.Find(name, _tree.Root),
                configuration,
                TestContext.Current.CancellationToken
            )
        ).Members;
}
