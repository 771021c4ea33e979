using Assay.Engine.Workspace.Build;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Engine.Workspace.Describe;

/// <summary>Says what MSBuild knows of all projects, from the last answer where nothing has changed since.</summary>
/// <param name="root">Folder of the solution.</param>
/// <param name="folder">Folder for the cache and for the files that ask.</param>
/// <param name="time">The clock.</param>
internal sealed class ProjectDescriber(string root, string folder, TimeProvider time)
{
    /// <summary>Describes the projects and those that they reference.</summary>
    /// <param name="members">The projects.</param>
    /// <param name="solutionPath">The solution with which they are built, or null.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AssayException">MSBuild cannot be started or does not answer at all.</exception>
    public async Task<Description> DescribeAsync(
        IReadOnlyList<SolutionMember> members,
        string? solutionPath,
        CancellationToken cancel
    )
    {
        var existing = members.Where(m => File.Exists(m.Path)).ToArray();
        if (existing.Length == 0)
        {
            return new Description([], [], false, []);
        }
        var cache = CacheOf(existing, solutionPath);
        var dotnetRoot = await DotNet.RootAsync(root, cancel);
        var environment = EvaluationEnvironment.StampOf(DotNet.Command(root), dotnetRoot);
        if (cache.Read(environment) is { } kept)
        {
            return Kept(kept, environment);
        }
        using var work = new WorkFolder(folder);
        var evaluation = new Evaluation(root, work.Path, dotnetRoot, time.GetUtcNow().UtcDateTime);
        var answer = await AskAsync(
            new MSBuild(root, work.Path),
            new Questions(existing, solutionPath, Follow: solutionPath is null, OneByOne: false),
            cancel
        );
        var inputs = EvaluationInputs.Of(answer, evaluation);
        if (answer.Errors.Count == 0 && inputs.Doubts.Count == 0)
        {
            cache.Write(environment, inputs, answer.Targets);
        }
        else
        {
            cache.Clear();
        }
        return new Description(answer.Targets, answer.Errors, false, inputs.Doubts)
        {
            Evaluation = IdentityOf(environment, inputs.Stamps),
            Inputs = inputs.Stamps,
        };
    }

    /// <summary>The last answer where nothing has changed since; otherwise null, without asking MSBuild.</summary>
    /// <exception cref="AssayException">There is no SDK.</exception>
    public async Task<Description?> ReadKeptAsync(
        IReadOnlyList<SolutionMember> members,
        string? solutionPath,
        CancellationToken cancel
    )
    {
        var existing = members.Where(m => File.Exists(m.Path)).ToArray();
        var environment = EvaluationEnvironment.StampOf(
            DotNet.Command(root),
            await DotNet.RootAsync(root, cancel)
        );
        return CacheOf(existing, solutionPath).Read(environment) is { } kept
            ? Kept(kept, environment)
            : null;
    }

    private DescriptionCache CacheOf(
        IReadOnlyList<SolutionMember> existing,
        string? solutionPath
    ) =>
        new(
            Path.Combine(folder, CacheName(existing, solutionPath)),
            DateOnly.FromDateTime(time.GetLocalNow().DateTime)
        );

    private static Description Kept(KeptDescription kept, string environment) =>
        new(kept.Targets(), [], true, [])
        {
            Evaluation = IdentityOf(environment, kept.Stamps),
            Inputs = kept.Stamps,
        };

    private static string IdentityOf(
        string environment,
        IReadOnlyDictionary<string, string> stamps
    ) => Stamp.OfTexts(stamps.Select(s => s.Key + "=" + s.Value).Append(environment));

    private static async Task<MSBuildAnswer> AskAsync(
        MSBuild msbuild,
        Questions questions,
        CancellationToken cancel
    )
    {
        var answer = await msbuild.AskAsync(questions, cancel);
        if (answer.Errors.Count > 0)
        {
            answer = await msbuild.AskAsync(questions with { OneByOne = true }, cancel);
        }
        // A solution need not hold all that its projects reference.
        var known = answer.Targets.Select(t => t.ProjectPath).ToHashSet(Paths.Comparer);
        var others = answer
            .Targets.SelectMany(t => t.References)
            .Where(r => !known.Contains(r) && File.Exists(r))
            .Distinct(Paths.Comparer)
            .Select(r => new SolutionMember(r, questions.Members[0].Configuration, null, true))
            .ToArray();
        if (others.Length == 0)
        {
            return answer;
        }
        var more = await msbuild.AskAsync(
            questions with
            {
                Members = others,
                Follow = true,
                OneByOne = answer.Errors.Count > 0,
            },
            cancel
        );
        more.Log.Add(answer.Log);
        return new MSBuildAnswer(
            answer
                .Targets.Concat(more.Targets)
                .DistinctBy(t => (t.ProjectPath, t.TargetFramework))
                .ToArray(),
            [.. answer.Errors, .. more.Errors],
            more.Log
        );
    }

    private static string CacheName(IReadOnlyList<SolutionMember> members, string? solutionPath) =>
        "description-"
        + Stamp.OfTexts(members.Select(m => m.ToString()).Append(solutionPath ?? ""))[..16]
        + ".json";
}

/// <summary>What MSBuild knows of the projects.</summary>
/// <param name="Targets">Each project and target framework once, and multi-target projects as a whole.</param>
/// <param name="Errors">What could not be evaluated.</param>
/// <param name="IsKept">True where MSBuild was not asked, because nothing has changed since it was.</param>
/// <param name="Doubts">Why the answer was not kept.</param>
internal sealed record Description(
    IReadOnlyList<ProjectTarget> Targets,
    IReadOnlyList<BuildError> Errors,
    bool IsKept,
    IReadOnlyList<string> Doubts
)
{
    /// <summary>Differs where MSBuild would evaluate the projects anew, from other files or in another environment.</summary>
    public string Evaluation { get; init; } = "";

    /// <summary>The files and folders that the evaluation depends on, with a stamp each.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } =
        new Dictionary<string, string>();
}
