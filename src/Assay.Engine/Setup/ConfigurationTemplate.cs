using System.Text;
using Assay.Engine.Configuration;
using Assay.Engine.Plan;
using Assay.Engine.Workspace;

namespace Assay.Engine.Setup;

/// <summary>The text of an assay.toml that fits a solution.</summary>
/// <param name="solution">Name of the solution.</param>
/// <param name="projects">Its projects.</param>
internal sealed class ConfigurationTemplate(
    string solution,
    IReadOnlyList<SurveyedProject> projects
)
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<Setting, string[]> _notes = [];

    /// <summary>The text: every key with its meaning, those of the defaults commented out.</summary>
    public string Write(IReadOnlyList<Proposal> proposals, Measured? measured)
    {
        Line(
            $"# Settings of Assay for {solution}. Every key is optional; those that are commented"
        );
        Line("# out show their defaults or an example. 'assay config show' prints what holds.");
        Line("#");
        Line("# Test projects:");
        foreach (var project in projects.Where(p => p.IsTest))
        {
            Line($"#   {project.Name} ({project.Target ?? "can't run here"})");
        }
        Table("test-suite");
        foreach (var proposal in proposals)
        {
            CriticalPath(proposal);
        }
        if (proposals.Count == 0)
        {
            ExampleOfCriticalPath();
        }
        Run(measured?.Spread);
        Budget(measured);
        Table("thresholds", (KnownSettings.KillRate, "80"));
        Line("");
        Line("# Named ways of running.");
        Line("# [profile.fast-fail]");
        Line("# fail-fast = true");
        return _text.ToString();
    }

    private void Table(string table, params (Setting Setting, string Example)[] examples)
    {
        Line("");
        Line($"[{table}]");
        foreach (var setting in KnownSettings.Ungrouped.Where(s => s.Table == table))
        {
            var example = examples.FirstOrDefault(e => e.Setting == setting).Example;
            Line($"# {setting.Summary} Default: {setting.DefaultText}.");
            foreach (var note in _notes.GetValueOrDefault(setting, []))
            {
                Line("# " + note);
            }
            Line($"# {setting.Key} = {example ?? ExampleOf(setting)}");
        }
    }

    // Commented out, as any default: nobody but the owner knows what the project forbids them for.
    private void Run(SpreadProposal? spread)
    {
        if (spread is null)
        {
            Table("run");
            return;
        }
        var setting = KnownSettings.AcrossProcesses;
        _notes[setting] =
        [
            FormattableString.Invariant(
                $"Proposed by 'assay analyze': with this line a run would take about {spread.Spread.TotalSeconds:0.0} s and not {spread.Now.TotalSeconds:0.0} s. Uncomment it if"
            ),
            "parallel tests are forbidden for what they share within a process, and for nothing on the machine.",
        ];
        Table("run", (setting, setting.Kind.ToToml(spread.Projects)));
    }

    private void Budget(Measured? measured)
    {
        if (measured is null)
        {
            Table(
                "budget",
                (KnownSettings.UnitTotal, "1000"),
                (KnownSettings.UnitTest, "100"),
                (KnownSettings.IntegrationTotal, "10000"),
                (KnownSettings.Memory, "2000")
            );
            return;
        }
        Line("");
        Line("# Proposed from the last run, with room for slower machines: check these.");
        Line("[budget]");
        Line($"# {KnownSettings.UnitTotal.Summary}");
        Line(FormattableString.Invariant($"unit-total-ms = {measured.TotalBudgetMs}"));
        Line($"# {KnownSettings.UnitTest.Summary}");
        Line(FormattableString.Invariant($"unit-test-ms = {measured.TestBudgetMs}"));
        Line($"# {KnownSettings.IntegrationTotal.Summary}");
        Line("# integration-total-ms = 10000");
        Line($"# {KnownSettings.Memory.Summary}");
        Line("# memory-mb = 2000");
    }

    private void CriticalPath(Proposal proposal)
    {
        Line("");
        Line(
            FormattableString.Invariant(
                $"# Proposed from the names of {proposal.Files} files: check, rename or delete it."
            )
        );
        Line("[[critical-path]]");
        Line("name = " + KnownSettings.CriticalPathName.Kind.ToToml(proposal.Path.Name));
        Line("paths = " + KnownSettings.CriticalPathPaths.Kind.ToToml(proposal.Path.Paths));
    }

    private void ExampleOfCriticalPath()
    {
        Line("");
        Line($"# {KnownSettings.CriticalPathName.Summary}");
        Line("# [[critical-path]]");
        Line("# name = \"Configuration file\"");
        Line("# paths = [\"src/**/Config*.cs\"]");
    }

    private static string ExampleOf(Setting setting) =>
        setting.Default is { } value ? setting.Kind.ToToml(value)
        : setting == KnownSettings.Jobs ? "2"
        : setting == KnownSettings.Framework ? "\"net10.0\""
        : setting == KnownSettings.Timings ? "\"timings.json\""
        : setting.DefaultText;

    private void Line(string text) => _text.Append(text).Append('\n');
}
