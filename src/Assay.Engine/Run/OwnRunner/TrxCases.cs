using System.Globalization;
using Assay.Model;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>
/// Gives the results of a TRX file their cases: ids are class, method and arguments, duplicates numbered, as in hosts;
/// but the arguments are the framework's own text.
/// </summary>
/// <param name="solutionDirectory">Full path that is cut out of ids.</param>
internal sealed class TrxCases(string solutionDirectory)
{
    public IReadOnlyList<OwnResult> From(IReadOnlyList<TrxResult> results)
    {
        var cases = new OwnResult[results.Count];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = results.Select(
            (result, index) => (Result: result, Index: index, Id: IdOf(result))
        );
        // Tests may run side by side, so that the order in the file is not the same each time.
        foreach (
            var (result, index, id) in named
                .OrderBy(n => n.Id, StringComparer.Ordinal)
                .ThenBy(n => n.Result.Name, StringComparer.Ordinal)
                .ThenBy(n => n.Index)
        )
        {
            var before = seen.GetValueOrDefault(id);
            seen[id] = before + 1;
            cases[index] = new OwnResult(
                Case(
                    TestName.Of(result.Class, result.Method, result.Name),
                    before == 0
                        ? id
                        : id + "#" + (before + 1).ToString(CultureInfo.InvariantCulture)
                ),
                new CaseResult(
                    null,
                    result.Outcome,
                    result.Duration,
                    null,
                    null,
                    null,
                    result.Texts.Message,
                    result.Texts.StackTrace,
                    result.Texts.Output
                )
            );
        }
        return cases;
    }

    /// <summary>The cases behind names of the form <c>Namespace.Class.Method</c>, with or without arguments.</summary>
    public IReadOnlyList<HostCase> From(IEnumerable<string> fullNames) =>
        fullNames
            .Select(TestName.OfFullName)
            .Select(name => Case(name, IdOf(name)))
            .DistinctBy(c => c.Id)
            .OrderBy(c => c.Id, StringComparer.Ordinal)
            .ToArray();

    private string IdOf(TrxResult result) =>
        IdOf(TestName.Of(result.Class, result.Method, result.Name));

    private string IdOf(TestName name) =>
        IdText.OneLine(name.Class.Length == 0 ? name.Method : name.Class + "." + name.Method)
        + IdText.Arguments(name.Arguments, solutionDirectory);

    private static HostCase Case(TestName name, string id) =>
        new(
            id,
            IdText.OneLine(name.Class),
            IdText.OneLine(name.Method),
            IdText.OneLine(name.Class),
            RunsBeside: false,
            Explicit: false
        );
}
