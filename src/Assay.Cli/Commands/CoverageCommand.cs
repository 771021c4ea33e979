using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Engine.Map;
using Assay.Engine.Report;
using Assay.Engine.Report.Coverage;
using Assay.Engine.Run;
using Assay.Engine.Run.OwnRunner;

namespace Assay.Cli.Commands;

/// <summary><c>assay coverage</c>: which test runs which code.</summary>
internal static class CoverageCommand
{
    public static Command Define(CommandFrame frame)
    {
        var options = new CoverageOptions();
        var command = new Command(
            "coverage",
            "Find out which test reaches which code, in one pass over the tests; what is known already is not run again."
        );
        options.AddTo(command);
        return frame.Make(
            command,
            takesTests: true,
            (call, parsed) => RunAsync(call, options.Read(parsed, call.Surroundings))
        );
    }

    private static async Task<Verdict> RunAsync(Call call, CoverageWishes wishes)
    {
        await using var suite = await Suite.PrepareAsync(call);
        TellUndriven(call, suite);
        call.Screen.Progress.Stage("Running tests with probes");
        var problems = new ProblemsOfRun();
        var maps = await new MappedRun(suite.Store, suite.Discovery, suite.Options)
        {
            IsFresh = wishes.IsFresh,
        }.RunAsync(suite.Chosen, new Both(problems, call.Screen.Progress), call.Cancel);
        var report = new CoverageReport(FactsOf(suite, maps));
        var document = report.Answer(wishes.Questions);
        if (document.Tests.Count + document.Sensitive.Count == 0)
        {
            throw suite.NothingToRun();
        }
        var files = Export(call, suite, report, wishes.Exports);
        call.Screen.Show(document, ReportJson.Readable.CoverageDocument, CoverageText.Write);
        if (call.Request.Format == Format.Text && wishes.Questions.AreThere)
        {
            // The overview says it itself; answers are to be piped.
            CoverageText.Reservations(document).ToList().ForEach(call.Screen.Note);
        }
        foreach (var file in files)
        {
            call.Screen.Tell(new Line($"Written: {Clean.Line(file)}"));
        }
        return document.Failing.Count > 0 || problems.AreThere || suite.SetAside.Any(p => p.Failure)
            ? Verdict.Andon
            : Verdict.Fine;
    }

    private static void TellUndriven(Call call, Suite suite)
    {
        foreach (var undriven in suite.Discovery.Undriven)
        {
            call.Screen.Note(
                $"What the tests of {undriven.Project.Name} reach is not known. {ProjectRunner.Remark(undriven.Project, undriven.Reason)}"
            );
        }
        if (suite.Chosen.Count == 0)
        {
            throw new AssayException(
                Fault.NothingToRun,
                $"No test of {suite.Scope.Name} can run with probes, because only their own runners can run them; see the notes above."
            );
        }
    }

    private static CoverageFacts FactsOf(Suite suite, IReadOnlyList<ProjectMap> maps) =>
        new(suite.Scope.Name, suite.Scope.Root, maps)
        {
            TestAssemblies = suite
                .Workspace.Projects.Select(p => Path.GetFileName(p.AssemblyPath))
                .Concat(suite.Workspace.SetAside.Select(p => p.Name + ".dll"))
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
            Chosen = suite.Filter.IsAll
                ? null
                : suite
                    .Chosen.SelectMany(s => s.Cases)
                    .Select(c => c.Id)
                    .ToHashSet(StringComparer.Ordinal),
            Filter = suite.Settings.Get(KnownSettings.Filter),
            SetAside = suite.SetAside,
        };

    private static string[] Export(
        Call call,
        Suite suite,
        CoverageReport report,
        IReadOnlyList<CoverageExport> exports
    )
    {
        var folder = new ReportFolder(call.OutputFolder(suite.Settings, suite.Scope));
        var origin = new CoverageExport.Origin(
            suite.Scope.Root,
            call.Surroundings.Time.GetUtcNow()
        );
        return [.. exports.Select(e => e.Write(folder, report.Files, origin))];
    }

    /// <summary>Remembers whether something failed outside of every test.</summary>
    private sealed class ProblemsOfRun : IRunListener
    {
        public bool AreThere { get; private set; }

        public void Hear(RunEvent happened) =>
            AreThere |= happened is RunRemark { IsFailure: true };
    }

    private sealed class Both(IRunListener one, IRunListener other) : IRunListener
    {
        public void Hear(RunEvent happened)
        {
            one.Hear(happened);
            other.Hear(happened);
        }
    }
}
