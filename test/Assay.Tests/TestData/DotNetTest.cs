using System.Diagnostics;
using System.Xml.Linq;
using Assay.Model;

namespace Assay.Tests.TestData;

/// <summary>What <c>dotnet test</c> says of a built project, taken from its TRX file.</summary>
internal static class DotNetTest
{
    private static readonly XNamespace Ns =
        "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Runs a project through VSTest.</summary>
    public static IReadOnlyList<TrxResult> VsTest(
        string tree,
        string project,
        params string[] more
    ) =>
        Run(
            "dotnet",
            results =>
                [
                    "test",
                    Path.Combine(BuiltTree.Of(tree), project, project + ".csproj"),
                    "--no-build",
                    "--logger",
                    "trx",
                    "--results-directory",
                    results,
                    .. more,
                ]
        );

    /// <summary>Runs a project's own executable (Microsoft.Testing.Platform).</summary>
    public static IReadOnlyList<TrxResult> TestingPlatform(string tree, string project) =>
        Run(
            "dotnet",
            results =>
                [
                    "exec",
                    BuiltTree.Assembly(tree, project),
                    "--report-trx",
                    "--results-directory",
                    results,
                ]
        );

    private static TrxResult[] Run(string command, Func<string, string[]> arguments)
    {
        using var results = TestTree.Empty();
        var start = new ProcessStartInfo(command, arguments(results.Root))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var file = Directory.GetFiles(results.Root, "*.trx", SearchOption.AllDirectories);
        return file.Length == 1
            ? Read(file[0])
            : throw new InvalidOperationException(
                $"No results of {arguments("")[1]}:\n{output}\n{error.Result}"
            );
    }

    private static TrxResult[] Read(string file)
    {
        var root = XElement.Load(file);
        var classes = root.Descendants(Ns + "UnitTest")
            .ToDictionary(
                t => t.Attribute("id")!.Value,
                t => t.Element(Ns + "TestMethod")!.Attribute("className")!.Value
            );
        return root.Element(Ns + "Results")!
            .Elements(Ns + "UnitTestResult")
            .SelectMany(Leaves)
            .Select(r => new TrxResult(
                ToOutcome(r.Attribute("outcome")!.Value),
                classes[r.Attribute("testId")!.Value],
                r.Attribute("testName")!.Value
            ))
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
            "NotExecuted" => Outcome.Skipped,
            _ => throw new InvalidOperationException(
                $"{outcome} is no outcome that is known here."
            ),
        };
}

/// <summary>One result of a TRX file.</summary>
internal sealed record TrxResult(Outcome Outcome, string Class, string Name);
