namespace Assay.Engine.Workspace.Solutions;

/// <summary>From the PATH of a command to what it works on.</summary>
public static class SolutionFinder
{
    /// <summary>Finds the solution, project or folder of projects that is meant.</summary>
    /// <param name="path">What the user gave, relative to <paramref name="currentFolder"/>; null to look upward from there.</param>
    /// <param name="currentFolder">Full path of the current folder.</param>
    /// <exception cref="AssayException">Nothing or several are found, or the path is of another kind or cannot be read.</exception>
    public static SolutionScope Find(string? path, string currentFolder) =>
        path is null ? FindUpward(currentFolder) : FindAt(Path.GetFullPath(path, currentFolder));

    private static SolutionScope FindAt(string path)
    {
        if (Directory.Exists(path))
        {
            return FindIn(Path.TrimEndingDirectorySeparator(path));
        }
        // A link is there even where what it leads to is not.
        if (!File.Exists(path) || File.ResolveLinkTarget(path, true) is { Exists: false })
        {
            throw new AssayException(
                Fault.Usage,
                $"'{path}' does not exist; give {FileKinds.Wanted}, or a folder that holds one."
            );
        }
        if (FileKinds.IsSolution(path) || FileKinds.IsFilter(path))
        {
            return OfSolution(path);
        }
        return FileKinds.IsProject(path)
            ? OfProjects(Path.GetDirectoryName(path)!, [path])
            : throw new AssayException(
                Fault.Usage,
                $"'{path}' is neither {FileKinds.Wanted.Replace(" or ", " nor ", StringComparison.Ordinal)}; give one of these, or a folder that holds one."
            );
    }

    // The nearest solution, so that a command works from any folder of it; no further than the repository, because
    // what lies above it is not the user's to have meant.
    private static SolutionScope FindUpward(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (at != folder && !FolderContents.IsReadable(at))
            {
                // Nobody has named it.
                break;
            }
            var contents = FolderContents.Read(at);
            if (contents.Solutions.Length > 0)
            {
                return One(contents.Solutions, at);
            }
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                break;
            }
        }
        return FindIn(folder);
    }

    private static SolutionScope FindIn(string folder)
    {
        var contents = FolderContents.Read(folder);
        if (contents.Solutions.Length > 0)
        {
            return One(contents.Solutions, folder);
        }
        if (contents.Projects.Length == 1)
        {
            return OfProjects(folder, contents.Projects);
        }
        if (contents.Projects.Length == 0 && contents.Filters.Length > 0)
        {
            return One(contents.Filters, folder);
        }
        return FindBelow(folder);
    }

    private static SolutionScope FindBelow(string folder)
    {
        var all = FolderContents.ReadBelow(folder).ToArray();
        var solutions = all.SelectMany(contents => contents.Solutions).ToArray();
        // A folder with projects of its own is no mere parent of a solution.
        if (solutions.Length > 0 && all[0].Projects.Length == 0)
        {
            return One(solutions, folder);
        }
        var projects = all.SelectMany(contents => contents.Projects).ToArray();
        return projects.Length > 0
            ? OfProjects(folder, projects)
            : throw new AssayException(
                Fault.Usage,
                $"There is no solution and no project in '{folder}' or below it; give the path of {FileKinds.Wanted}."
            );
    }

    private static SolutionScope One(string[] solutions, string folder) =>
        solutions is [var only]
            ? OfSolution(only)
            : throw new AssayException(
                Fault.Usage,
                $"There are {solutions.Length} solutions in '{folder}'; give the path of the one you mean.",
                solutions.Select(s => Path.GetRelativePath(folder, s)).ToArray()
            );

    private static SolutionScope OfSolution(string path)
    {
        var solution = FileKinds.IsFilter(path) ? SolutionFilter.SolutionOf(path) : path;
        return File.Exists(solution)
            ? new SolutionScope(Path.GetDirectoryName(solution)!, path, [])
            : throw Damaged.Solution(path, $"it is for '{solution}', which does not exist");
    }

    private static SolutionScope OfProjects(string root, IReadOnlyList<string> projects) =>
        new(root, null, projects);
}
