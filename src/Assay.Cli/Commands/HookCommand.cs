using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Cli.Terminal.Failures;
using Assay.Engine.Report;
using Assay.Engine.Setup;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Cli.Commands;

/// <summary><c>assay hook install|remove</c>: tests before each commit.</summary>
internal static class HookCommand
{
    public static Command Define(CommandFrame frame) =>
        new("hook", "Run the tests that a change needs before each commit.")
        {
            Subcommands =
            {
                frame.Make(
                    new Command("install", "Write the pre-commit hook of git."),
                    takesTests: false,
                    (call, _) => RunAsync(call, (hook, scope) => hook.Install(LineFor(hook, scope)))
                ),
                frame.Make(
                    new Command("remove", "Take the hook away, where it is Assay's."),
                    takesTests: false,
                    (call, _) => RunAsync(call, (hook, _) => hook.Remove())
                ),
            },
        };

    private static async Task<Verdict> RunAsync(
        Call call,
        Func<GitHook, SolutionScope, HookDocument> change
    )
    {
        var scope = call.FindSolution();
        var done = change(await GitHook.FindAsync(scope.Root, call.Cancel), scope);
        call.Screen.Show(
            done,
            ReportJson.Readable.HookDocument,
            (shown, console) => console.Line(new Line(Text(shown), Tone.Good))
        );
        return Verdict.Fine;
    }

    private static string LineFor(GitHook hook, SolutionScope scope)
    {
        var within = Path.GetRelativePath(
                scope.Root,
                scope.SolutionPath ?? (scope.ProjectPaths is [var only] ? only : scope.Root)
            )
            .Replace('\\', '/');
        var path = hook.Prefix + within;
        return $"assay run {Shell.Posix.Quote(path) ?? path} --changed --fail-fast";
    }

    private static string Text(HookDocument done) =>
        done.Outcome switch
        {
            "installed" => $"Written: {Clean.Line(done.File)}",
            "unchanged" => $"It is there already: {Clean.Line(done.File)}",
            "removed" => $"Removed: {Clean.Line(done.File)}",
            _ => "There is no hook to remove.",
        };
}
