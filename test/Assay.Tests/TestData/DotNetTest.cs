using System.Collections.Concurrent;
using System.Diagnostics;
using System.Xml.Linq;
using Assay.Model;

namespace Assay.Tests.TestData;

/// <summary>What <c>dotnet test</c> says of a built project, taken from its TRX file.</summary>
internal static class DotNetTest
{
    private static readonly XNamespace Ns =
        "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private static readonly ConcurrentDictionary<string, Lazy<TrxResult[]>> Trees = new();

    /// <summary>Runs a project through VSTest.</summary>
    public static IReadOnlyList<TrxResult> VsTest(
        string tree,
        string project,
        params string[] more
    ) =>
        RunVsTest([
            Path.Combine(BuiltTree.Of(tree), project, project + ".csproj"),
            "--no-build",
            .. more,
        ]);

    /// <summary>
    /// Of a tree with many projects: runs their assemblies together, once for all tests, and gives the results of one.
    /// Without MSBuild, whose part of each <c>dotnet test</c> is the larger one.
    /// </summary>
    public static IReadOnlyList<TrxResult> VsTestOfTree(
        string tree,
        IEnumerable<string> projects,
        string project
    ) =>
        Trees
            .GetOrAdd(
                tree,
                t => new Lazy<TrxResult[]>(() =>
                    RunVsTest(projects.Select(p => BuiltTree.Assembly(t, p)).ToArray())
                )
            )
            .Value.Where(r => r.Project == project)
            .ToArray();

    /// <summary>Runs a project's own executable (Microsoft.Testing.Platform).</summary>
    public static IReadOnlyList<TrxResult> TestingPlatform(
        string tree,
        string project,
        string report = "--report-trx"
    ) =>
        Run(results =>
            ["exec", BuiltTree.Assembly(tree, project), report, "--results-directory", results]
        );

    private static TrxResult[] RunVsTest(params string[] what) =>
        Run(results => ["test", .. what, "--logger", "trx", "--results-directory", results]);

    private static TrxResult[] Run(Func<string, string[]> arguments)
    {
        using var results = TestTree.Empty();
        var start = new ProcessStartInfo("dotnet", arguments(results.Root))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var files = Directory.GetFiles(results.Root, "*.trx", SearchOption.AllDirectories);
        return files.Length > 0
            ? files.SelectMany(Read).ToArray()
            : throw new InvalidOperationException(
                $"No results of {arguments("")[1]}:\n{output}\n{error.Result}"
            );
    }

    private static TrxResult[] Read(string file)
    {
        var root = XElement.Load(file);
        var methods = root.Descendants(Ns + "UnitTest")
            .ToDictionary(t => t.Attribute("id")!.Value, t => t.Element(Ns + "TestMethod")!);
        return root.Elements(Ns + "Results")
            .Elements(Ns + "UnitTestResult")
            .SelectMany(Leaves)
            .Select(r => (Result: r, Method: methods[r.Attribute("testId")!.Value]))
            .Select(t => new TrxResult(
                ToOutcome(t.Result.Attribute("outcome")!.Value),
                t.Method.Attribute("className")!.Value,
                t.Result.Attribute("testName")!.Value
            )
            {
                Method = t.Method.Attribute("name")!.Value,
                Project = Path.GetFileNameWithoutExtension(t.Method.Attribute("codeBase")!.Value),
                HasMessage = t.Result.Descendants(Ns + "Message").Any(),
            })
            .ToArray();
    }

    // A data-driven test may hold its rows as inner results.
    private static IEnumerable<XElement> Leaves(XElement result) =>
        result.Element(Ns + "InnerResults") is { HasElements: true } inner
            ? inner.Elements().SelectMany(Leaves)
            : [result];

    private static Outcome ToOutcome(string outcome) =>
        outcome switch
        {
            "Passed" => Outcome.Passed,
            "Failed" => Outcome.Failed,
            "NotExecuted" or "NotRunnable" => Outcome.Skipped,
            _ => throw new InvalidOperationException(
                $"{outcome} is no outcome that is known here."
            ),
        };
}

/// <summary>One result of a TRX file.</summary>
internal sealed record TrxResult(Outcome Outcome, string Class, string Name)
{
    public string Method { get; init; } = "";

    public string Project { get; init; } = "";

    /// <summary>True where there is a failure message or a reason for skipping.</summary>
    public bool HasMessage { get; init; }
}
