using Assay.Engine.Workspace.Solutions;

namespace Assay.Engine.Doctor;

/// <summary>Looks at all that Assay needs of a machine and a solution.</summary>
/// <param name="path">The PATH of the command, or null.</param>
/// <param name="currentFolder">Full path of the current folder.</param>
public sealed class Checkup(string? path, string currentFolder)
{
    /// <summary>Looks at one thing after the other; a check that needs what an earlier one misses is left out.</summary>
    /// <param name="onCheck">Told what is being looked at.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<CheckResult>> LookAsync(
        Action<string> onCheck,
        CancellationToken cancel
    )
    {
        var scope = FindSolution(out var solution);
        var root = scope?.Root ?? currentFolder;
        var results = new List<CheckResult>
        {
            solution,
            await Look("SDK", () => SdkCheck.LookAsync(root, cancel)),
            await Look("git", () => GitCheck.LookAsync(root, cancel)),
            await Look("write access", () => Task.FromResult(WriteCheck.Look(root))),
            await Look("disk", () => Task.FromResult(DiskCheck.Look(root))),
        };
        if (scope is not null && results.TrueForAll(r => r.Fault is null))
        {
            var packages = await Look("packages", () => PackagesCheck.LookAsync(scope, cancel));
            results.Add(packages);
            if (packages.Fault is null)
            {
                results.Add(await Look("runtimes", () => RuntimesCheck.LookAsync(scope, cancel)));
            }
        }
        return results;

        async Task<CheckResult> Look(string name, Func<Task<CheckResult>> check)
        {
            onCheck(name);
            try
            {
                return await check();
            }
            catch (AssayException e)
            {
                return CheckResult.Of(name, e);
            }
        }
    }

    private SolutionScope? FindSolution(out CheckResult result)
    {
        try
        {
            var scope = SolutionFinder.Find(path, currentFolder);
            result = CheckResult.Ok("solution", scope.SolutionPath ?? scope.Root);
            return scope;
        }
        catch (AssayException e)
        {
            result = CheckResult.Of("solution", e);
            return null;
        }
    }
}
