using Assay.Engine.Workspace.Describe;
using Assay.Engine.Workspace.Solutions;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Describe;

/// <summary>Two projects with every kind of input that a description can depend on, described once; each test leaves it as it was.</summary>
public sealed class DescribedTree : IAsyncLifetime
{
    // Later than the times of all files, so that none seems to have changed while MSBuild ran.
    public static readonly DateOnly Day = new(2100, 2, 3);

    private readonly TestTree _tree = TestTree.Empty();
    private string _dotnetRoot = "";

    public string Root => _tree.Root;

    public async ValueTask InitializeAsync()
    {
        _tree.File("Directory.Build.props", "<Project />");
        _tree.File(
            "eng/common.props",
            """
            <Project>
              <Import Project="$(MSBuildThisFileDirectory)later/*.props" />
              <Import Project="$(MSBuildThisFileDirectory)local.props" Condition="Exists('$(MSBuildThisFileDirectory)local.props')" />
              <PropertyGroup>
                <Copyright>$([System.DateTime]::Now.Year)</Copyright>
                <Signed Condition="Exists('$(MSBuildThisFileDirectory)key.snk')">true</Signed>
                <Above>$([MSBuild]::GetPathOfFileAbove('marker.txt', '$(MSBuildThisFileDirectory)'))</Above>
              </PropertyGroup>
            </Project>
            """
        );
        _tree.File(
            "src/App/App.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="../../eng/common.props" />
              <PropertyGroup>
                <TargetFrameworks>net10.0</TargetFrameworks>
                <TestingPlatformCommandLineArguments>--filter "a;b%3Bc" --seed 5</TestingPlatformCommandLineArguments>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Library/Library.csproj" />
              </ItemGroup>
            </Project>
            """
        );
        _tree.File(
            "src/Library/Library.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """
        );
        // As after a restore.
        Directory.CreateDirectory(PathOf("src/App/obj"));
        Directory.CreateDirectory(PathOf("src/Library/obj"));
        Directory.CreateDirectory(PathOf("kept"));
        _dotnetRoot = await Assay.Engine.DotNet.RootAsync(
            Root,
            TestContext.Current.CancellationToken
        );
        Description = await DescribeAsync();
    }

    internal Description Description { get; private set; } = null!;

    public string PathOf(string relative) => Path.GetFullPath(relative, Root);

    public string Write(string relative, string content) => _tree.File(relative, content);

    /// <summary>What is kept, as a command would find it.</summary>
    internal IReadOnlyList<ProjectTarget>? Kept(DateOnly? day = null)
    {
        var file = Directory.GetFiles(PathOf("kept"), "description-*.json").Single();
        return new DescriptionCache(file, day ?? Day).Read(EnvironmentNow())?.Targets();
    }

    internal Task<Description> DescribeAsync(params string[] projects) =>
        new ProjectDescriber(Root, PathOf("kept"), new FixedDay(Day)).DescribeAsync(
            (projects is [] ? ["src/App/App.csproj"] : projects)
                .Select(p => new SolutionMember(PathOf(p), null, null, true))
                .ToArray(),
            null,
            TestContext.Current.CancellationToken
        );

    public ValueTask DisposeAsync()
    {
        _tree.Dispose();
        return ValueTask.CompletedTask;
    }

    private string EnvironmentNow() =>
        EvaluationEnvironment.StampOf(Assay.Engine.DotNet.Command(Root), _dotnetRoot);

    private sealed class FixedDay(DateOnly day) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(day, TimeOnly.MinValue, TimeSpan.Zero);
    }
}
