using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Assay.Engine.Record;

namespace Assay.Engine.Report.Profile;

/// <summary><c>assay/profile/1</c>, which is <c>baseline_performance.json</c> too: the figures of a run, of its projects and of each case.</summary>
public sealed record ProfileDocument : SuiteStatistics
{
    [SetsRequiredMembers]
    internal ProfileDocument(
        SuiteStatistics figures,
        IReadOnlyList<ProjectProfile> projects,
        RunResults results
    )
        : base(figures)
    {
        Solution = results.Solution;
        Run = RunPart.Of(results.Run);
        Projects = projects;
        Remarks = RemarkPart.Of(results.Run);
        SetAside = results.SetAside;
        Tests =
        [
            .. results.Cases.Select(c =>
                TestProfile.Of(c, results.Classified.GetValueOrDefault(c.Test.Id))
            ),
        ];
    }

    /// <summary>Name and version of the document's schema.</summary>
    [JsonPropertyOrder(-3)]
    public string Schema { get; } = "assay/profile/1";

    /// <summary>File name of the solution.</summary>
    [JsonPropertyOrder(-2)]
    public string Solution { get; }

    /// <summary>The run.</summary>
    [JsonPropertyOrder(-1)]
    public RunPart Run { get; }

    /// <summary>The same figures of each project.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<ProjectProfile> Projects { get; }

    /// <summary>What went wrong or was unusual outside of every test.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<RemarkPart> Remarks { get; }

    /// <summary>Projects that are left out, so that the figures are not those of the whole suite.</summary>
    [JsonPropertyOrder(3)]
    public IReadOnlyList<SetAsidePart> SetAside { get; }

    /// <summary>Every case, ordered by test id.</summary>
    [JsonPropertyOrder(4)]
    public IReadOnlyList<TestProfile> Tests { get; }
}

/// <summary>The figures of one project.</summary>
public sealed record ProjectProfile : SuiteStatistics
{
    [SetsRequiredMembers]
    internal ProjectProfile(SuiteStatistics figures, RecordedProject project)
        : base(figures) =>
        (Project, Path, Target) = (project.Name, project.Path, project.TargetFramework);

    /// <summary>Name of the project, as in test ids.</summary>
    [JsonPropertyOrder(-3)]
    public string Project { get; }

    /// <summary>Path of the project file, relative to the solution.</summary>
    [JsonPropertyOrder(-2)]
    public string Path { get; }

    /// <summary>The target framework in which it ran.</summary>
    [JsonPropertyOrder(-1)]
    public string Target { get; }
}
