using Assay.Engine.Configuration;
using Assay.Engine.Report;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Engine.Setup;

/// <summary>Writes an assay.toml that fits a solution, and nothing else.</summary>
/// <param name="scope">The solution.</param>
/// <param name="measured">What its last run took; null where there is none.</param>
public sealed class Initializer(SolutionScope scope, Measured? measured)
{
    /// <summary>Writes it beside the solution.</summary>
    /// <param name="force">Whether one that is there is replaced.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AssayException">There is one already, or the folder can't be written, or the projects can't be read.</exception>
    public async Task<InitDocument> WriteAsync(bool force, CancellationToken cancel)
    {
        var file = Path.Combine(scope.Root, ConfigurationFile.Name);
        if (!force && File.Exists(file))
        {
            throw NewFile.Exists(file);
        }
        var survey = new ProjectSurvey(scope);
        // Test projects are known by their packages.
        await survey.RestoreAsync(cancel);
        var projects = await survey.LookAsync(cancel);
        var proposals = CriticalPathProposals.For(
            scope.Root,
            [.. projects.Where(p => !p.IsTest).Select(p => Path.GetDirectoryName(p.Path)!)]
        );
        var content = new ConfigurationTemplate(scope.Name, projects).Write(proposals, measured);
        NewFile.Write(file, content, force);
        return new InitDocument(ConfigurationFile.Name, content);
    }
}
