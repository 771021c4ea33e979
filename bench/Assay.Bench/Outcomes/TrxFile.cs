using System.Xml.Linq;

namespace Assay.Bench.Outcomes;

/// <summary>Reads the results of TRX files, whoever wrote them, in one form.</summary>
internal static class TrxFile
{
    private static readonly XNamespace Ns =
        "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The results of all TRX files of a folder and those below.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static IReadOnlyList<TestOutcome> ReadAll(string folder)
    {
        var files = Directory.GetFiles(folder, "*.trx", SearchOption.AllDirectories);
        return files.Length > 0
            ? [.. files.SelectMany(f => Read(XElement.Load(f)))]
            : throw new InvalidOperationException($"There is no TRX file in {folder}.");
    }

    /// <summary>The results of one file, rows apart.</summary>
    public static IEnumerable<TestOutcome> Read(XElement run)
    {
        var tests = run.Descendants(Ns + "UnitTest")
            .ToLookup(t => t.Attribute("id")!.Value, t => t.Element(Ns + "TestMethod")!);
        return run.Elements(Ns + "Results")
            .Elements(Ns + "UnitTestResult")
            .SelectMany(Leaves)
            .Select(r => Of(r, tests[r.Attribute("testId")!.Value].First()));
    }

    private static TestOutcome Of(XElement result, XElement method)
    {
        var testClass = method.Attribute("className")!.Value;
        // NUnit's method has the row.
        var name = Before(method.Attribute("name")!.Value, '(');
        return new TestOutcome(
            Path.GetFileNameWithoutExtension(method.Attribute("codeBase")!.Value),
            name.StartsWith(testClass + ".", StringComparison.Ordinal)
                ? name
                : $"{testClass}.{name}",
            ShownName.Of(result.Attribute("testName")!.Value, testClass),
            result.Attribute("outcome")!.Value
        );
    }

    private static string Before(string text, char end) =>
        text.IndexOf(end, StringComparison.Ordinal) is > 0 and var at ? text[..at] : text;

    // A test with data may hold its rows as inner results.
    private static IEnumerable<XElement> Leaves(XElement result) =>
        result.Element(Ns + "InnerResults") is { HasElements: true } inner
            ? inner.Elements().SelectMany(Leaves)
            : [result];
}
