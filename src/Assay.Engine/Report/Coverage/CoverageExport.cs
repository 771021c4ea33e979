using System.Text;
using Assay.Analysis.Coverage;
using Assay.Analysis.Coverage.Export;

namespace Assay.Engine.Report.Coverage;

/// <summary>A format of others in which coverage is written.</summary>
public sealed class CoverageExport
{
    private readonly Action<Stream, IReadOnlyCollection<FileCoverage>, Origin> _write;

    private CoverageExport(
        string name,
        string fileName,
        Action<Stream, IReadOnlyCollection<FileCoverage>, Origin> write
    ) => (Name, FileName, _write) = (name, fileName, write);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CoverageExport> All { get; } =
    [
        new(
            "cobertura",
            "coverage.cobertura.xml",
            (to, files, origin) => Cobertura.Write(to, files, origin.Root, origin.Time)
        ),
        new("lcov", "lcov.info", WriteLcov),
    ];

    /// <summary>Name of the format on the command line.</summary>
    public string Name { get; }

    /// <summary>Name of the file in the folder of reports.</summary>
    public string FileName { get; }

    /// <summary>The format of a name.</summary>
    /// <exception cref="AssayException">There is none.</exception>
    public static CoverageExport Of(string name) =>
        All.FirstOrDefault(e => e.Name == name)
        ?? throw new AssayException(
            Fault.Usage,
            $"--export expects {string.Join(" or ", All.Select(e => e.Name))}, not '{name}'."
        );

    /// <summary>Writes it into the folder of reports.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The files, with full paths.</param>
    /// <param name="origin">Where and when the coverage was measured.</param>
    /// <returns>Full path of the file.</returns>
    /// <exception cref="AssayException">It cannot be written, for example because the disk is full.</exception>
    public string Write(
        ReportFolder folder,
        IReadOnlyCollection<FileCoverage> files,
        Origin origin
    ) => folder.Write(FileName, to => _write(to, files, origin));

    private static void WriteLcov(Stream to, IReadOnlyCollection<FileCoverage> files, Origin origin)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true);
        var paths = new SourcePaths(origin.Root);
        Lcov.Write(text, files.Select(f => f with { Path = paths.Shown(f.Path) }));
    }

    /// <summary>Where and when coverage was measured.</summary>
    /// <param name="Root">Full path of the folder to which paths are relative.</param>
    /// <param name="Time">When.</param>
    public sealed record Origin(string Root, DateTimeOffset Time);
}
