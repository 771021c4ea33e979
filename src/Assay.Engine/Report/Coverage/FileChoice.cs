using Assay.Engine.Workspace;

namespace Assay.Engine.Report.Coverage;

/// <summary>Finds the file of the code under test that a user means by a path or the end of one.</summary>
/// <param name="files">Full paths of the files.</param>
/// <param name="paths">Shows them.</param>
/// <param name="currentDirectory">Full path of the folder from which relative paths are meant first.</param>
internal sealed class FileChoice(
    IReadOnlyList<string> files,
    SourcePaths paths,
    string currentDirectory
)
{
    private const int MostNamed = 5;

    /// <summary>The one file that is meant.</summary>
    /// <exception cref="AssayException">None or several are.</exception>
    public string Find(string name)
    {
        // Backslashes are typed on Windows only, but paths are pasted everywhere.
        var wanted = name.Replace('\\', '/');
        return At(currentDirectory, name)
            ?? At(paths.Root, name)
            ?? At(paths.Root, wanted)
            ?? EndingWith(name, wanted)
            ?? throw Unknown(name);
    }

    private string? At(string folder, string name)
    {
        var full = Path.GetFullPath(name, folder);
        return files.FirstOrDefault(f => Paths.Comparer.Equals(f, full));
    }

    private string? EndingWith(string name, string wanted)
    {
        var end = '/' + wanted.TrimStart('.', '/');
        var fits = files
            .Where(f =>
                ('/' + f.Replace('\\', '/')).EndsWith(
                    end,
                    OperatingSystem.IsLinux()
                        ? StringComparison.Ordinal
                        : StringComparison.OrdinalIgnoreCase
                )
            )
            .ToArray();
        return fits.Length <= 1
            ? fits.SingleOrDefault()
            : throw new AssayException(
                Fault.Usage,
                $"'{name}' fits {fits.Length} files of the code under test: {Some(fits)}; give more of the path."
            );
    }

    private AssayException Unknown(string name)
    {
        var names = files.Select(f => Path.GetFileName(f)).Distinct();
        var near = Nearest.To(Path.GetFileName(name.Replace('\\', '/')), names);
        var meant = files.Where(f => near is not null && Path.GetFileName(f) == near).ToArray();
        return new AssayException(
            Fault.Usage,
            meant.Length > 0
                ? $"'{name}' is no file of the code under test; did you mean {Some(meant)}?"
                : $"'{name}' is no file of the code under test; 'assay coverage --format json' names them all (test projects and files without code do not count)."
        );
    }

    private string Some(string[] some) =>
        string.Join(", ", some.Take(MostNamed).Select(paths.Shown))
        + (some.Length > MostNamed ? ", …" : "");
}
