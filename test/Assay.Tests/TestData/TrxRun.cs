using System.Collections.Concurrent;
using System.Diagnostics;
using System.Xml.Linq;

namespace Assay.Tests.TestData;

/// <summary>What <c>dotnet test</c> says of a built tree, asked once for all tests.</summary>
internal static class TrxRun
{
    private static readonly XNamespace Trx =
        "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    private static readonly ConcurrentDictionary<string, Lazy<ILookup<string, TrxRunResult>>> Runs =
        new();

    /// <summary>The results of one project of a tree.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public static IReadOnlyList<TrxRunResult> Of(string tree, string project)
    {
        var run = Runs.GetOrAdd(tree, t => new Lazy<ILookup<string, TrxRunResult>>(() => Run(t)));
        var results = run.Value[project].ToArray();
        return results.Length > 0
            ? results
            : throw new InvalidOperationException($"dotnet test has no result of {project}.");
    }

    private static ILookup<string, TrxRunResult> Run(string tree)
    {
        var folder = BuiltTree.Of(tree);
        using var results = TestTree.Empty();
        string[] arguments =
        [
            "test",
            "--no-build",
            "--logger",
            "trx",
            "--results-directory",
            results.Root,
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Directory
            .EnumerateFiles(results.Root, "*.trx", SearchOption.AllDirectories)
            .SelectMany(Read)
            .ToLookup(r => r.Project, r => r.Result);
    }

    private static IEnumerable<(string Project, TrxRunResult Result)> Read(string file)
    {
        var root = XDocument.Load(file).Root!;
        var methods = root.Descendants(Trx + "UnitTest")
            .ToDictionary(t => t.Attribute("id")!.Value, t => t.Element(Trx + "TestMethod")!);
        foreach (var result in root.Descendants(Trx + "UnitTestResult"))
        {
            var method = methods[result.Attribute("testId")!.Value];
            var message = result.Descendants(Trx + "Message").Select(m => m.Value).FirstOrDefault();
            yield return (
                Path.GetFileNameWithoutExtension(method.Attribute("codeBase")!.Value),
                new TrxRunResult(
                    result.Attribute("outcome")!.Value,
                    method.Attribute("className")!.Value + "." + method.Attribute("name")!.Value,
                    message
                )
            );
        }
    }
}

/// <summary>One result of <c>dotnet test</c>.</summary>
/// <param name="Outcome">As the TRX file has it: <c>Passed</c>, <c>Failed</c>, <c>NotExecuted</c>.</param>
/// <param name="Method">Class and method.</param>
/// <param name="Message">Failure message or reason for skipping.</param>
internal sealed record TrxRunResult(string Outcome, string Method, string? Message);
