using System.Globalization;
using Assay.Analysis.Coverage;
using Assay.Engine.Map;

namespace Assay.Bench.MapAlone;

/// <summary>Where a probe is.</summary>
/// <param name="Method">Assembly, type and method.</param>
/// <param name="Line">File name and line, or which call of a third party's it is.</param>
internal sealed record Place(string Method, string Line)
{
    /// <summary>Null where a probe stands for nothing that anybody asks for, but only says that a type is needed.</summary>
    public static Place? Of(ProjectMap map, int probe)
    {
        var module = map.Modules.Count - 1;
        while (map.Coverage.FirstProbe(module) > probe)
        {
            module--;
        }
        var table = map.Modules[module].Table;
        var own = probe - map.Coverage.FirstProbe(module);
        if (table.Blocks.FirstOrDefault(b => b.Probe == own) is { } block)
        {
            return new(
                MethodOf(table, block.Method),
                LineOf(table, block.Span.Document, block.Span.StartLine)
            );
        }
        if (table.Branches.FirstOrDefault(b => b.Paths.Contains(own)) is { } branch)
        {
            return new(
                MethodOf(table, branch.Method),
                LineOf(table, branch.Document, branch.Line) + " (a way on)"
            );
        }
        return table.Effects.FirstOrDefault(e => e.Probe == own) is { } effect
            ? new(MethodOf(table, effect.Method), "calls " + effect.Call)
            : null;
    }

    private static string MethodOf(BlockTable table, int method) =>
        $"{table.AssemblyName}: {table.Methods[method].Type}.{table.Methods[method].Name}";

    private static string LineOf(BlockTable table, int document, int line) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(table.Documents[document])}:{line}"
        );
}
