namespace Assay.Engine.Report.Findings;

/// <summary>Theories whose rows have another name each time.</summary>
internal sealed class VolatileRows : IFindingRule
{
    public Finding? Look(SuiteFacts facts)
    {
        var methods = facts.Context.VolatileMethods.Order(StringComparer.Ordinal).ToArray();
        return methods.Length == 0
            ? null
            : Finding.Advice(
                "volatile-rows",
                $"The rows of {Words.Count(methods.Length, "method")} have other names on each discovery, so each is treated as one case.",
                "Take clock readings, random values and GUIDs out of the row data, or name the rows.",
                methods
            );
    }
}
