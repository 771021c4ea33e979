namespace Assay.Engine;

/// <summary>The folder <c>.assay/</c> beside the solution, where everything that Assay keeps between runs lies; it ignores itself in git.</summary>
public sealed class AssayFolder
{
    /// <summary>Name of the folder.</summary>
    public const string Name = ".assay";

    private AssayFolder(string solutionDirectory, string path) =>
        (SolutionDirectory, Path) = (solutionDirectory, path);

    /// <summary>Full path of the folder of the solution.</summary>
    public string SolutionDirectory { get; }

    /// <summary>Full path of the folder, which exists.</summary>
    public string Path { get; }

    /// <summary>Makes the folder where it is missing.</summary>
    /// <param name="solutionDirectory">The folder of the solution.</param>
    /// <exception cref="AssayException">The folder cannot be written.</exception>
    public static AssayFolder Create(string solutionDirectory)
    {
        var solution = System.IO.Path.GetFullPath(solutionDirectory);
        var path = System.IO.Path.Combine(solution, Name);
        try
        {
            Directory.CreateDirectory(path);
            IgnoreInGit(System.IO.Path.Combine(path, ".gitignore"));
        }
        catch (Exception e) when (WriteFault.Of(path, e) is { } fault)
        {
            throw fault;
        }
        return new AssayFolder(solution, path);
    }

    /// <summary>Full path of a file or folder in it.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    private static void IgnoreInGit(string file)
    {
        // What is there stays: the user may have changed it, and another process may be writing it at this moment.
        if (!File.Exists(file))
        {
            using var stream = new FileStream(
                file,
                FileMode.OpenOrCreate,
                FileAccess.Write,
                FileShare.ReadWrite
            );
            stream.Write("*\n"u8);
        }
    }
}
