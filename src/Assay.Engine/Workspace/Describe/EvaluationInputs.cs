namespace Assay.Engine.Workspace.Describe;

/// <summary>Everything on disk that the answers of MSBuild depend on, each with its stamp.</summary>
internal sealed class EvaluationInputs
{
    // What MSBuild and dotnet look for in every folder upward; each may appear where it was not.
    private static readonly string[] LookedForUpward =
    [
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Packages.props",
        "Directory.Build.rsp",
        "global.json",
    ];

    private readonly SortedDictionary<string, string> _stamps = new(StringComparer.Ordinal);
    private readonly List<string> _doubts = [];

    private EvaluationInputs() { }

    /// <summary>A stamp by path; file and folder listings differ in the stamp.</summary>
    public IReadOnlyDictionary<string, string> Stamps => _stamps;

    /// <summary>Why the answers cannot be kept: what they depend on is not known in full. Empty where it is.</summary>
    public IReadOnlyList<string> Doubts => _doubts;

    /// <summary>True where they depend on the day.</summary>
    public bool DependsOnDay { get; private set; }

    /// <summary>Gathers the inputs of an answer.</summary>
    /// <param name="answer">The answer, with the log of how it came about.</param>
    /// <param name="evaluation">How it was asked for.</param>
    public static EvaluationInputs Of(MSBuildAnswer answer, Evaluation evaluation)
    {
        var inputs = new EvaluationInputs();
        if (answer.Log.Imported.Count == 0)
        {
            inputs._doubts.Add("MSBuild did not say what it imported");
        }
        var projects = answer.Targets.Select(t => t.ProjectPath).ToHashSet(Paths.Comparer);
        var shipped = ShippedFolders(answer.Targets, evaluation.DotNetRoot);
        var edited = new HashSet<string>(projects, Paths.Comparer);
        foreach (
            var file in answer.Log.Imported.Where(f => !Paths.IsBelow(f, evaluation.OwnFolder))
        )
        {
            if (shipped.Any(s => Paths.IsBelow(file, s)))
            {
                inputs._stamps[file] = Stamp.OfSize(file);
            }
            else
            {
                edited.Add(file);
            }
        }
        inputs.AddEdited(edited, projects, evaluation.Started);
        inputs.AddFolders(edited, evaluation.Root, answer);
        return inputs;
    }

    private static string[] ShippedFolders(
        IReadOnlyList<ProjectTarget> targets,
        string dotnetRoot
    ) =>
        targets
            .Select(t => t.Of("NuGetPackageRoot"))
            .Where(f => f.Length > 0)
            .Select(Path.GetFullPath)
            .Append(dotnetRoot)
            .Distinct(Paths.Comparer)
            .ToArray();

    private void AddEdited(HashSet<string> edited, HashSet<string> projects, DateTime started)
    {
        var projectFolders = projects
            .Select(p => Path.GetDirectoryName(p)!)
            .Distinct(Paths.Comparer)
            .ToArray();
        foreach (var file in edited)
        {
            _stamps[file] = Stamp.OfContent(file);
            if (File.GetLastWriteTimeUtc(file) >= started)
            {
                _doubts.Add($"{file} changed meanwhile");
            }
            var questions = FileQuestions.In(file, projectFolders);
            _doubts.AddRange(questions.Doubts);
            DependsOnDay |= questions.AsksClock;
            foreach (var path in questions.LookedFor)
            {
                _stamps.TryAdd(path, Stamp.OfContent(path));
            }
        }
    }

    private void AddFolders(HashSet<string> edited, string root, MSBuildAnswer answer)
    {
        var folders = edited
            .Select(f => Path.GetDirectoryName(f)!)
            .Append(root)
            .Distinct(Paths.Comparer)
            .ToArray();
        foreach (
            var path in folders
                .SelectMany(Paths.Upward)
                .Distinct(Paths.Comparer)
                .SelectMany(above => LookedForUpward.Select(name => Path.Combine(above, name)))
                .Concat(answer.Log.LookedFor)
        )
        {
            _stamps.TryAdd(path, Stamp.OfContent(path));
        }
        AddResponseFiles();
        var generated = answer
            .Targets.Select(t => t.Of("MSBuildProjectExtensionsPath"))
            .Where(f => f.Length > 0)
            .Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f)));
        foreach (var folder in folders.Concat(generated).Concat(answer.Log.Searched))
        {
            _stamps[folder] = Stamp.OfNames(folder);
        }
    }

    // They can name further files, and what these say is not followed.
    private void AddResponseFiles()
    {
        foreach (
            var file in _stamps.Keys.Where(p =>
                p.EndsWith(".rsp", StringComparison.OrdinalIgnoreCase) && File.Exists(p)
            )
        )
        {
            if (File.ReadLines(file).Any(l => l.Contains('@', StringComparison.Ordinal)))
            {
                _doubts.Add($"{file} names further response files");
            }
        }
    }
}

/// <summary>How MSBuild was asked.</summary>
/// <param name="Root">Folder in which it ran.</param>
/// <param name="OwnFolder">Folder of our own files, which are no input.</param>
/// <param name="DotNetRoot">Folder of the SDKs.</param>
/// <param name="Started">When it was started (UTC).</param>
internal sealed record Evaluation(
    string Root,
    string OwnFolder,
    string DotNetRoot,
    DateTime Started
);
