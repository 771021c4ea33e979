using Assay.Engine.Report;
using Assay.Engine.Report.Runs.Export;

namespace Assay.Cli.Commands;

/// <summary>Writes what <c>assay run</c> leaves in the folder for reports.</summary>
internal sealed class RunFiles(Call call, Suite suite)
{
    private readonly ReportFolder _folder = new(call.OutputFolder(suite.Settings, suite.Scope));

    /// <summary>Writes the results in formats of others.</summary>
    /// <returns>Full paths of the files.</returns>
    /// <exception cref="Engine.AssayException">One cannot be written.</exception>
    public IReadOnlyList<string> Write(ExportedRun run, IReadOnlyList<RunExport> formats)
    {
        var versioned = run with { ToolVersion = VersionAction.Version };
        return [.. formats.Select(f => f.Write(_folder, versioned))];
    }
}
