using System.Text.Json.Nodes;
using Assay.Engine;
using Assay.Engine.Instrument;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Instrument;

public sealed class DependencyFileTests : IDisposable
{
    private const string Target = ".NETCoreApp,Version=v10.0";

    private const string Text = """
        {
          "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0", "signature": "" },
          "targets": { ".NETCoreApp,Version=v10.0": {
            "App/1.0.0": { "dependencies": { "Lib": "1.0.0" }, "runtime": { "App.dll": {} } },
            "Lib/1.0.0": {
              "runtime": { "Lib.dll": { "assemblyVersion": "3.2.0.0", "fileVersion": "3.2.1.0" } },
              "resources": { "de/Lib.resources.dll": { "locale": "de" } }
            },
            "Pkg/2.0.0": {
              "runtime": { "lib/net8.0/Pkg.dll": { "assemblyVersion": "2.0.0.0" } },
              "native": { "runtimes/here/native/plain.so": {} },
              "resources": { "lib/net8.0/de/Pkg.resources.dll": { "locale": "de" } },
              "runtimeTargets": {
                "runtimes/here/native/rid.so": { "rid": "here", "assetType": "native" },
                "runtimes/gone/native/rid.so": { "rid": "gone", "assetType": "native" }
              }
            },
            "Absent/1.0.0": {
              "runtime": { "lib/net8.0/Absent.dll": {} },
              "native": { "lib/absent.so": {} },
              "resources": { "lib/net8.0/fr/Absent.resources.dll": { "locale": "fr" } }
            },
            "Empty/1.0.0": {}
          } },
          "libraries": {
            "App/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
            "Lib/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
            "Pkg/2.0.0": { "type": "package", "serviceable": true, "sha512": "x", "path": "pkg/2.0.0" },
            "Absent/1.0.0": { "type": "package", "serviceable": true, "sha512": "x" },
            "Empty/1.0.0": { "type": "package", "serviceable": true, "sha512": "x" }
          }
        }
        """;

    private static readonly string[] Files =
    [
        "App.dll",
        "Lib.dll",
        "de/Lib.resources.dll",
        "Pkg.dll",
        "plain.so",
        "de/Pkg.resources.dll",
        "runtimes/here/native/rid.so",
    ];

    private readonly TestTree _bin = TestTree.Empty();

    private string App => Path.Combine(_bin.Root, "App.dll");

    public void Dispose() => _bin.Dispose();

    [Fact]
    public void Assemblies_of_projects_are_told_from_those_of_packages() =>
        Assert.Equal(["App.dll", "Lib.dll"], Of(Text).OfProjects.Order());

    [Fact]
    public void A_rewritten_assembly_leads_to_its_folder_and_keeps_its_versions()
    {
        var root = With(Text);

        Assert.Empty(Assets(root, "Lib/1.0.0", "runtime"));
        Assert.Equal(
            """{"Lib.dll":{"assemblyVersion":"3.2.0.0","fileVersion":"3.2.1.0"}}""",
            root["targets"]![Target]!["assay.Lib/1.0.0"]!["runtime"]!.ToJsonString()
        );
        Assert.Equal("key-of-lib", Library(root, "assay.Lib/1.0.0", "path"));
        Assert.Equal(["Added.dll"], Assets(root, "assay.Added/1.0.0", "runtime"));
        Assert.Equal(".", Library(root, "assay.Added/1.0.0", "path"));
    }

    [Fact]
    public void All_else_is_looked_for_where_the_build_has_put_it()
    {
        var root = With(Text);

        Assert.Equal(["App.dll"], Assets(root, "App/1.0.0", "runtime"));
        Assert.Equal(["de/Lib.resources.dll"], Assets(root, "Lib/1.0.0", "resources"));
        Assert.Equal(["Pkg.dll"], Assets(root, "Pkg/2.0.0", "runtime"));
        Assert.Equal(["plain.so"], Assets(root, "Pkg/2.0.0", "native"));
        Assert.Equal(["de/Pkg.resources.dll"], Assets(root, "Pkg/2.0.0", "resources"));
        foreach (var name in new[] { "App/1.0.0", "Lib/1.0.0", "Pkg/2.0.0", "Empty/1.0.0" })
        {
            Assert.Equal("package", Library(root, name, "type"));
            Assert.Equal(".", Library(root, name, "path"));
        }
    }

    [Fact]
    public void What_is_not_in_the_bin_folder_is_not_asked_for()
    {
        var root = With(Text);

        Assert.Equal(["runtimes/here/native/rid.so"], Assets(root, "Pkg/2.0.0", "runtimeTargets"));
        foreach (var kind in new[] { "runtime", "native", "resources" })
        {
            Assert.Empty(Assets(root, "Absent/1.0.0", kind));
        }
    }

    [Fact]
    public void Without_the_fileevery_assembly_of_the_folder_is_found()
    {
        PutFiles();
        var file = DependencyFile.Of(App);
        var root = Parsed(file);

        Assert.Equal(["App.dll", "Lib.dll", "Pkg.dll"], file.OfProjects.Order());
        Assert.Equal(["App.dll", "Pkg.dll"], Assets(root, "App/1.0.0", "runtime").Order());
        Assert.Equal("key-of-lib", Library(root, "assay.Lib/1.0.0", "path"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("""{ "targets": [] }""")]
    [InlineData("""{ "libraries": [] }""")]
    [InlineData("""{ "libraries": { "A/1": 5 } }""")]
    [InlineData("""{ "libraries": { "A/1": { "type": 5 } } }""")]
    [InlineData("""{ "targets": { "net": null } }""")]
    [InlineData("""{ "targets": { "net": { "A/1": null } } }""")]
    [InlineData("""{ "targets": { "net": { "A/1": { "runtime": 3 } } } }""")]
    public void A_damaged_fileis_the_builds_fault(string text)
    {
        var fault = Assert.Throws<AssayException>(() => Of(text));

        Assert.Equal(Fault.BrokenBuild, fault.Fault);
        Assert.Contains("App.deps.json' cannot be read", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("build the project again.", fault.Message, StringComparison.Ordinal);
    }

    private DependencyFile Of(string text)
    {
        PutFiles();
        _bin.File("App.deps.json", text);
        return DependencyFile.Of(App);
    }

    private void PutFiles()
    {
        foreach (var name in Files)
        {
            _bin.File(name, "");
        }
    }

    private JsonNode With(string text) => Parsed(Of(text));

    private static JsonNode Parsed(DependencyFile file) =>
        JsonNode.Parse(
            file.With(new Dictionary<string, string> { ["Lib.dll"] = "key-of-lib" }, ["Added.dll"])
        )!;

    private static IEnumerable<string> Assets(JsonNode root, string library, string kind) =>
        root["targets"]!.AsObject().Single().Value![library]![kind]!.AsObject().Select(a => a.Key);

    private static string? Library(JsonNode root, string name, string property) =>
        (string?)root["libraries"]![name]![property];
}
