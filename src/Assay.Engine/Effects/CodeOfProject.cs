using Assay.Analysis.Calls;
using Assay.Engine.Instrument;
using Assay.Engine.Run;
using Assay.Engine.Workspace;

namespace Assay.Engine.Effects;

/// <summary>The user's assemblies of a test project, read only when one of its tests asks.</summary>
internal sealed class CodeOfProject(TestProject project, string root) : IDisposable
{
    private CallSearch? _search;

    /// <summary>What a test's code can come to; null where it cannot be read.</summary>
    public IReadOnlyList<Effect>? EffectsOf(TestCase test)
    {
        if (!File.Exists(project.AssemblyPath))
        {
            return null;
        }
        _search ??= Open();
        return _search
            .From(test.Host.Class, test.Host.Method)
            ?.Select(c => new Effect(c.Kind, c.Target, c.Call, PlaceOf(c)))
            .Distinct()
            .ToArray();
    }

    /// <summary>What a test's own code calls, as <see cref="CallSearch.NamesFrom"/> tells; empty where it cannot be read.</summary>
    public IReadOnlyList<string> CallsOf(TestCase test)
    {
        if (!File.Exists(project.AssemblyPath))
        {
            return [];
        }
        _search ??= Open();
        return _search.NamesFrom(test.Host.Class, test.Host.Method) ?? [];
    }

    public void Dispose() => _search?.Dispose();

    private CallSearch Open()
    {
        var bin = Path.GetDirectoryName(project.AssemblyPath)!;
        return new CallSearch(
            DependencyFile
                .Of(project.AssemblyPath)
                .OfProjects.Append(Path.GetFileName(project.AssemblyPath))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(f => Path.Combine(bin, f))
                .Where(File.Exists),
            [bin]
        );
    }

    private string PlaceOf(ReachedCall call) =>
        call.Document is { } file ? $"{Paths.Shown(file, root)}:{call.Line}" : call.Method;
}
