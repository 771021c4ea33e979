using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Engine.Doctor;

/// <summary>Can the tests run on the runtimes that are installed?</summary>
internal static class RuntimesCheck
{
    public static async Task<CheckResult> LookAsync(SolutionScope scope, CancellationToken cancel)
    {
        var projects = await new ProjectSurvey(scope).LookAsync(cancel);
        var tests = projects.Where(p => p.IsTest).ToArray();
        var unable = tests.Where(p => p.Reason is not null).ToArray();
        if (tests.Length == 0)
        {
            return CheckResult.Failed(
                "runtimes",
                Fault.NothingToRun,
                $"{scope.Name} holds no test project.",
                "Add one, or give the path of another solution or project."
            );
        }
        var found = string.Join(
            '\n',
            unable
                .Select(p => $"{p.Name}: {p.Reason}")
                .Prepend(
                    FormattableString.Invariant(
                        $"The tests of {tests.Length - unable.Length} of {tests.Length} test projects can run: {Targets(tests)}"
                    )
                )
        );
        return unable.Length == 0 ? CheckResult.Ok("runtimes", found)
            : unable.Length < tests.Length
                ? CheckResult.Warning("runtimes", found, "Do as said for each project.")
            : CheckResult.Failed(
                "runtimes",
                Fault.NothingToRun,
                found,
                "Do as said for each project."
            );
    }

    private static string Targets(IEnumerable<SurveyedProject> tests)
    {
        var targets = tests.Select(p => p.Target).OfType<string>().Distinct().Order().ToArray();
        return targets.Length == 0 ? "none." : string.Join(", ", targets) + ".";
    }
}
