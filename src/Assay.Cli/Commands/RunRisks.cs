using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Engine.Discover;
using Assay.Engine.Report;
using Assay.Engine.Report.Risks;
using Assay.Engine.Risk;
using Assay.Engine.Workspace;

namespace Assay.Cli.Commands;

/// <summary>What is at stake in which test: the order of runs that are to fail soon, and <c>assay run --explain</c>.</summary>
internal static class RunRisks
{
    /// <summary>The risks of some suites' tests, the highest first.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public static async Task<IReadOnlyList<TestRisk>> OfAsync(
        Call call,
        Suite suite,
        IReadOnlyList<ProjectSuite> suites
    ) =>
        new RiskSurvey(suite.Store, suite.Scope.Root, CriticalCode.Of(suite.Settings)).Of(
            suites.SelectMany(s => s.Cases),
            await GitHistory.ReadAsync(suite.Scope.Root, call.Cancel)
        );

    /// <summary>Says why a test comes when it does; runs nothing.</summary>
    /// <param name="call">The invocation.</param>
    /// <param name="suite">The suite.</param>
    /// <param name="name">The filter that names the test.</param>
    /// <exception cref="AssayException">There is no such test, or the store cannot be read.</exception>
    public static async Task<Verdict> ExplainAsync(Call call, Suite suite, string name)
    {
        var risks = await OfAsync(call, suite, suite.Discovery.Suites);
        var test = ExactTest.Read(name)!;
        var found =
            risks.FirstOrDefault(r => test.Is(r.Test))
            ?? throw new AssayException(
                Fault.Usage,
                $"There is no test {name[1..]} that can be put in order; 'assay list' prints all test ids."
            );
        call.Screen.Show(
            RiskDocument.Make(suite.Scope.Name, risks, found.Test),
            ReportJson.Readable.RiskDocument,
            RiskText.Write
        );
        return Verdict.Fine;
    }
}
