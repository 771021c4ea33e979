using Assay.Engine.Discover;
using Assay.Engine.Instrument;
using Assay.Engine.Record;
using Assay.Engine.Run;

namespace Assay.Engine.Map;

/// <summary>Reads from the store what of the maps still holds, without running anything.</summary>
/// <param name="store">Where maps are kept.</param>
/// <param name="options">How tests are run.</param>
public sealed class StoredMaps(Store store, RunOptions options)
{
    /// <summary>The maps of those projects that have one; tests whose assemblies have changed are not in them.</summary>
    /// <exception cref="AssayException">A build or the store cannot be read.</exception>
    public async Task<IReadOnlyList<ProjectMap>> OfAsync(
        IReadOnlyList<ProjectSuite> suites,
        CancellationToken cancel
    )
    {
        var known = suites
            .GroupBy(s => s.Project)
            .Select(g => (Project: g.Key, Suites: g, Map: store.Maps.Of(g.Key.Name)))
            .Where(p => p.Map is not null)
            .ToArray();
        if (known.Length == 0)
        {
            return [];
        }
        var instrumenter = await Instrumenter.CreateAsync(
            AssayFolder.Create(options.SolutionDirectory),
            cancel
        );
        return
        [
            .. known.Select(p =>
            {
                var project = instrumenter.Prepare(p.Project, cancel);
                // Making it anew would take as long as the rest of the command where there are thousands of tests.
                return p.Map!.AsOf(project)
                    ?? new ProjectMapBuilder(project).Build(
                        p.Map.StillHolding(project),
                        p.Suites.SelectMany(s => s.Cases).Select(c => c.Id),
                        new JudgedTests([], [])
                    );
            }),
        ];
    }
}
