using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Engine.Doctor;

/// <summary>Do the solution's packages restore?</summary>
internal static class PackagesCheck
{
    public static async Task<CheckResult> LookAsync(SolutionScope scope, CancellationToken cancel)
    {
        await new ProjectSurvey(scope).RestoreAsync(cancel);
        return CheckResult.Ok("packages", $"The packages of {scope.Name} are restored.");
    }
}
