using Assay.Analysis.Changes;
using Assay.Analysis.Coverage;

namespace Assay.Engine.Selection;

/// <summary>The probes of each method of a module, ascending, by <see cref="ModuleCode.MethodKey"/>.</summary>
internal static class MethodProbes
{
    public static IReadOnlyDictionary<string, int[]> Of(BlockTable table) =>
        table
            .Blocks.Select(b => (b.Method, b.Probe))
            .Concat(table.Branches.SelectMany(b => b.Paths.Select(p => (b.Method, Probe: p))))
            .Concat(table.Effects.Select(e => (e.Method, e.Probe)))
            .GroupBy(
                x =>
                    ModuleCode.MethodKey(
                        table.Methods[x.Method].Type,
                        table.Methods[x.Method].Name
                    ),
                x => x.Probe,
                StringComparer.Ordinal
            )
            .ToDictionary(g => g.Key, g => g.Distinct().Order().ToArray(), StringComparer.Ordinal);
}
