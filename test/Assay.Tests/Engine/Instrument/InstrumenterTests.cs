using Assay.Engine;
using Assay.Engine.Instrument;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Tests.Analysis;
using Assay.Tests.Engine.Maps;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Instrument;

public sealed class InstrumenterTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Test_frameworks_are_left_alone_and_code_of_the_user_is_told_from_third_party_code()
    {
        var root = BuiltTree.Of("map");
        var xunit = await PreparedAsync(MapTree.Project(root, "Map.XUnit", Framework.XUnit2));

        Assert.Equal(
            [
                "Embedded.dll",
                "Library.dll",
                "Map.XUnit.dll",
                "Older.dll",
                "Plugged.dll",
                "Tool.dll",
            ],
            xunit.Modules.Where(m => m.IsUsersCode).Select(m => m.File)
        );
        Assert.Equal("Map.XUnit.dll", xunit.Modules.Single(m => m.IsTestAssembly).File);
        Assert.Contains("Microsoft.Data.Sqlite.dll", xunit.Modules.Select(m => m.File));
        foreach (
            var (name, framework) in new[]
            {
                ("Map.XUnit", Framework.XUnit2),
                ("Map.NUnit", Framework.NUnit),
                ("Map.MSTest", Framework.MSTest),
                ("Map.TUnit", Framework.TUnit),
            }
        )
        {
            var prepared = await PreparedAsync(MapTree.Project(root, name, framework));
            Assert.DoesNotContain(
                prepared.Modules,
                m =>
                    m.File.Contains("xunit.", StringComparison.Ordinal)
                    || m.File.StartsWith("nunit", StringComparison.OrdinalIgnoreCase)
                    || m.File.StartsWith("TUnit", StringComparison.Ordinal)
                    || m.File.StartsWith("MSTest", StringComparison.Ordinal)
                    || m.File.StartsWith("testhost", StringComparison.Ordinal)
                    || m.File.Contains("TestPlatform", StringComparison.Ordinal)
                    || m.File.Contains("Testing.Platform", StringComparison.Ordinal)
            );
        }
        Assert.Equal(
            [
                "Bare.dll has no debug symbols, neither inside nor beside it; build it with DebugType portable or embedded; it has no map.",
            ],
            xunit.LeftOut
        );
    }

    [Fact]
    public async Task Each_assembly_of_the_user_that_cannot_be_rewritten_is_said_to_be_with_the_reason()
    {
        using var snippet = Snippet.Of("static class Subject { public static int Run() => 1; }");
        using var other = Snippet.Of("static class Subject { public static int Run() => 2; }");
        Put(
            "Ahead.dll",
            Path.Combine(
                Path.GetDirectoryName(typeof(object).Assembly.Location)!,
                "System.Linq.dll"
            )
        );
        _tree.File("bin/Damaged.dll", "This is no assembly.");
        Put("Fine.dll", snippet.Original);
        Put("Fine.pdb", Path.ChangeExtension(snippet.Original, ".pdb"));
        Put("Other.dll", snippet.Original);
        Put("Other.pdb", Path.ChangeExtension(other.Original, ".pdb"));
        Put(
            "Foreign.dll",
            Path.Combine(
                Path.GetDirectoryName(typeof(object).Assembly.Location)!,
                "System.Linq.dll"
            )
        );
        var app = Put("App.dll", snippet.Original);
        Put("App.pdb", Path.ChangeExtension(snippet.Original, ".pdb"));
        _tree.File(
            "bin/App.deps.json",
            """
            {
              "targets": { "net": {
                "App/1": { "runtime": { "App.dll": {}, "Ahead.dll": {}, "Damaged.dll": {}, "Fine.dll": {}, "Other.dll": {} } },
                "Foreign/1": { "runtime": { "Foreign.dll": {} } }
              } },
              "libraries": { "App/1": { "type": "project" }, "Foreign/1": { "type": "package" } }
            }
            """
        );
        var prepared = await PreparedAsync(
            new TestProject("App", "", "net10.0", app, [Framework.XUnit3], false, null, [])
        );

        Assert.Equal(
            [
                "Ahead.dll is compiled ahead of time (ReadyToRun) and has no map; build the tests without PublishReadyToRun.",
                "Damaged.dll is damaged or no assembly, and has no map.",
                "Other.dll has debug symbols of another build beside it; build it again; it has no map.",
            ],
            prepared.LeftOut
        );
        // The same file under two names is one module.
        Assert.Equal(["App.dll"], prepared.Modules.Select(m => m.File));
    }

    [Fact]
    public async Task Where_no_copy_can_be_written_it_is_said_once()
    {
        using var snippet = Snippet.Of("static class Subject { public static int Run() => 1; }");
        var app = Put("App.dll", snippet.Original);
        for (var i = 0; i < 4; i++)
        {
            Put($"Other{i}.dll", snippet.Original);
        }
        _tree.File(".assay/rewritten", "A file stands where the folder should.");

        var fault = await Assert.ThrowsAsync<AssayException>(() =>
            PreparedAsync(
                new TestProject("App", "", "net10.0", app, [Framework.XUnit3], false, null, [])
            )
        );
        Assert.Contains("cannot be written", fault.Message, StringComparison.Ordinal);
    }

    private string Put(string name, string file)
    {
        var path = _tree.File("bin/" + name, "");
        File.Copy(file, path, overwrite: true);
        return path;
    }

    private async Task<RewrittenProject> PreparedAsync(TestProject project)
    {
        var cancel = TestContext.Current.CancellationToken;
        var instrumenter = await Instrumenter.CreateAsync(AssayFolder.Create(_tree.Root), cancel);
        return instrumenter.Prepare(project, cancel);
    }
}
