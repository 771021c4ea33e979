using System.Xml.Linq;
using Assay.Tests.TestData;

namespace Assay.Tests;

public class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Assay.Model"] = [],
        ["Assay.BuildLog"] = [],
        ["Assay.Probe"] = [],
        ["Assay.Analysis"] = ["Assay.Model"],
        ["Assay.Host"] = ["Assay.Model"],
        ["Assay.Host.MSTest"] = ["Assay.Host"],
        ["Assay.Host.NUnit"] = ["Assay.Host"],
        ["Assay.Host.TUnit"] = ["Assay.Host"],
        ["Assay.Host.XUnit2"] = ["Assay.Host"],
        ["Assay.Host.XUnit3"] = ["Assay.Host"],
        ["Assay.Mutation"] = ["Assay.Model"],
        ["Assay.Engine"] = ["Assay.Analysis", "Assay.Model", "Assay.Mutation"],
        ["Assay.Cli"] = ["Assay.Engine"],
    };

    public static TheoryData<string> Projects =>
        [
            .. Directory
                .GetDirectories(Path.Combine(Repository.Root, "src"))
                .Select(d => Path.GetFileName(d)!),
        ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_design_says(string project)
    {
        var references = Items(project, "ProjectReference")
            .Where(r => (string?)r.Attribute("ReferenceOutputAssembly") != "false")
            .Select(r =>
                Path.GetFileNameWithoutExtension(
                    ((string)r.Attribute("Include")!).Replace('\\', '/')
                )
            );
        Assert.Equal(Allowed[project].Order(), references.Order());
    }

    [Theory]
    [InlineData("Assay.Model")]
    [InlineData("Assay.Host")]
    [InlineData("Assay.Host.MSTest")]
    [InlineData("Assay.Host.NUnit")]
    [InlineData("Assay.Host.TUnit")]
    [InlineData("Assay.Host.XUnit2")]
    [InlineData("Assay.Host.XUnit3")]
    [InlineData("Assay.Probe")]
    [InlineData("Assay.BuildLog")]
    public void Nothing_of_a_third_party_lives_in_the_users_processes(string project) =>
        Assert.All(
            Items(project, "PackageReference"),
            package =>
                Assert.Contains(
                    "runtime",
                    (string?)package.Attribute("ExcludeAssets") ?? "",
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void The_engine_ships_the_host_with_its_drivers_the_probe_the_log_of_builds_and_nothing_else() =>
        Assert.Equal(
            [
                "Assay.BuildLog.dll",
                "Assay.Host.MSTest.dll",
                "Assay.Host.NUnit.dll",
                "Assay.Host.TUnit.dll",
                "Assay.Host.XUnit2.dll",
                "Assay.Host.XUnit3.dll",
                "Assay.Host.dll",
                "Assay.Model.dll",
                "Assay.Probe.dll",
            ],
            Directory
                .GetFiles(Path.Combine(AppContext.BaseDirectory, "host"))
                .Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal)
        );

    private static IEnumerable<XElement> Items(string project, string name) =>
        XDocument
            .Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"))
            .Descendants(name);
}
