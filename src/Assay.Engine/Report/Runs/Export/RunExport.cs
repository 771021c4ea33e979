namespace Assay.Engine.Report.Runs.Export;

/// <summary>A format of others in which the results of a run are written.</summary>
public sealed class RunExport
{
    private readonly Action<Stream, ExportedRun> _write;

    private RunExport(string name, string fileName, Action<Stream, ExportedRun> write) =>
        (Name, FileName, _write) = (name, fileName, write);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RunExport> All { get; } =
    [
        new("junit", "junit.xml", JUnit.Write),
        new("trx", "results.trx", Trx.Write),
        new("ctrf", "ctrf-report.json", Ctrf.Write),
    ];

    /// <summary>Name of the format on the command line.</summary>
    public string Name { get; }

    /// <summary>Name of the file in the folder of reports.</summary>
    public string FileName { get; }

    /// <summary>The format of a name.</summary>
    /// <exception cref="AssayException">There is none.</exception>
    public static RunExport Of(string name) =>
        All.FirstOrDefault(e => e.Name == name)
        ?? throw new AssayException(
            Fault.Usage,
            $"--report expects {string.Join(" or ", All.Select(e => e.Name))}, not '{name}'."
        );

    /// <summary>Writes it into the folder of reports.</summary>
    /// <returns>Full path of the file.</returns>
    /// <exception cref="AssayException">It cannot be written, for example because the disk is full.</exception>
    public string Write(ReportFolder folder, ExportedRun run) =>
        folder.Write(FileName, to => _write(to, run));
}
