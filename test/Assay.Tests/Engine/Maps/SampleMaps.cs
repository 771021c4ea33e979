using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Maps;

/// <summary>Maps of a project with two assemblies that nobody built: Tests.dll has 4 probes, Code.dll has 10.</summary>
internal static class SampleMaps
{
    public static RewrittenProject Rewritten(params RewrittenModule[] modules) =>
        new(Cases.Project, "/a/deps.json", [], modules, []) { Rest = "k-rest" };

    public static RewrittenModule Module(
        string file,
        string key,
        bool isTests = false,
        int probes = 10
    ) =>
        new(
            file,
            key,
            IsUsersCode: true,
            isTests,
            new BlockTable(
                Path.GetFileNameWithoutExtension(file) + "#" + key,
                probes,
                [],
                [],
                [],
                [],
                [],
                [],
                []
            )
        );

    public static RewrittenModule Tests(string key = "k-tests") =>
        Module("Tests.dll", key, isTests: true, probes: 4);

    public static RewrittenModule Code(string key = "k-code") => Module("Code.dll", key);

    /// <summary>
    /// <c>T/code</c> passes 1 of the tests and 2 and 9 of the code, <c>T/alone</c> nothing but 3 of the tests, <c>T/file</c>
    /// touches a file, and <c>T/sensitive</c> ends otherwise with probes.
    /// </summary>
    public static ProjectMap Project()
    {
        RewrittenModule[] modules = [Tests(), Code()];
        var coverage = new CoverageMapBuilder(
            modules.Select(m => new MappedModule(m.Table.Module, m.Table.Probes))
        );
        coverage.Add("T/code", new[] { 1, 4 + 2, 4 + 9 });
        coverage.Add("T/alone", new[] { 3 });
        coverage.Add("T/file", new[] { 0 });
        var effects = new EffectMapBuilder();
        effects.Add("T/code", []);
        effects.Add("T/alone", []);
        effects.Add("T/file", [new TouchedThing(1, 5, "/a/é.txt", "A.B"), new(0, 2, null, null)]);
        return new ProjectMap(
            Cases.Project.Name,
            modules,
            coverage.Build(),
            effects.Build(new HashSet<string>()),
            [new SensitiveTest("T/sensitive", "It said so.", "at its place")],
            ["T/file"],
            ["Left.dll has no debug symbols."]
        )
        {
            Rest = "k-rest",
        };
    }

    public static StoredMap Stored() => StoredMapFormat.Decode(StoredMapFormat.Encode(Project()))!;
}
