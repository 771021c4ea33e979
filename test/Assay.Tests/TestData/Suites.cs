using Assay.Engine.Discover;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Tests.TestData;

/// <summary>Suites made up for tests of what plans and runs them.</summary>
internal static class Suites
{
    public static TestProject Project(string name) =>
        new(
            name,
            $"/solution/{name}/{name}.csproj",
            "net10.0",
            $"/solution/{name}/bin/{name}.dll",
            [Framework.XUnit2],
            false,
            null,
            []
        );

    /// <summary>A suite whose cases are written <c>Class.Method</c>, with a <c>!</c> in front where the group must run alone, and a <c>~</c> where it does so by default.</summary>
    public static ProjectSuite Suite(TestProject project, params string[] cases) =>
        new(
            project,
            project.Frameworks[0],
            "1.0",
            cases.Select(c => new TestCase(project, project.Frameworks[0], Case(c))).ToArray(),
            HasAssemblyFixtures: false,
            VolatileMethods: []
        );

    public static HostCase Case(string text)
    {
        var id = text.TrimStart('!', '~');
        var name = id.Split('(', '#')[0];
        var dot = name.LastIndexOf('.');
        return new HostCase(
            id,
            name[..dot],
            name[(dot + 1)..],
            name[..dot],
            RunsBeside: text[0] is not ('!' or '~'),
            Explicit: false,
            IsAloneByDefault: text[0] == '~'
        );
    }
}
