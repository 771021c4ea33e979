using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Build;
using Assay.Engine.Workspace.Solutions;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Build;

/// <summary>A copy of the tree "reach" that Assay itself has built once, so that it knows how.</summary>
public sealed class RecordedTree : IAsyncLifetime, IDisposable
{
    private readonly TestTree _tree = TestTree.Copy("reach");

    public string Root => _tree.Root;

    public async ValueTask InitializeAsync() =>
        Assert.Equal(BuildWay.MSBuild, (await LoadAsync()).Way);

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public async Task<BuildOutcome> LoadAsync(BuildMode mode = BuildMode.Auto) =>
        (
            await WorkspaceLoader.LoadAsync(
                new WorkspaceRequest(SolutionFinder.Find("reach.slnx", Root), Build: mode),
                new WorkspaceListener(),
                TestContext.Current.CancellationToken
            )
        ).Build;

    /// <summary>Changes a file, and returns what it was.</summary>
    public string Edit(string relative, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(relative));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(
            PathOf(relative),
            text.Replace(old, replacement, StringComparison.Ordinal)
        );
        return text;
    }

    /// <summary>As <c>dotnet build</c> does it, by hand.</summary>
    internal Task BuildAsync() =>
        new Builder(Root).BuildAsync(
            new BuildRequest("reach", PathOf("reach.slnx"), Configuration: null),
            onLine: null,
            TestContext.Current.CancellationToken
        );

    /// <summary>The content of every file in bin folders, and of what compilers wrote into obj folders, by path.</summary>
    public Dictionary<string, string> Built() =>
        Directory
            .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f =>
                f.Contains("/bin/", StringComparison.Ordinal)
                || (
                    f.Contains("/obj/", StringComparison.Ordinal)
                    && Path.GetExtension(f) is ".dll" or ".pdb"
                )
            )
            .ToDictionary(f => f, f => Convert.ToBase64String(File.ReadAllBytes(PathOf(f))));

    /// <summary>Names of the assemblies in obj folders that were written since.</summary>
    public IReadOnlyList<string> CompiledSince(DateTime time) =>
        [
            .. Directory
                .EnumerateFiles(Root, "*.dll", SearchOption.AllDirectories)
                .Where(f => File.GetLastWriteTimeUtc(f) > time)
                .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                .Where(f => f.Contains("/obj/Debug/net10.0/", StringComparison.Ordinal))
                .Where(f => !f.Contains("/ref", StringComparison.Ordinal))
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => _tree.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
