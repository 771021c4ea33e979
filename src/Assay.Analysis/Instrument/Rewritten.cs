using Assay.Analysis.Coverage;

namespace Assay.Analysis.Instrument;

/// <summary>What came of one assembly.</summary>
public abstract record Rewritten
{
    /// <summary>There is a rewritten copy.</summary>
    /// <param name="Path">Full path of the copy.</param>
    /// <param name="Table">What its probes stand for.</param>
    public sealed record Copy(string Path, BlockTable Table) : Rewritten;

    /// <summary>The assembly is to be used as it is.</summary>
    /// <param name="Reason">One sentence for the user.</param>
    public sealed record LeftOut(string Reason) : Rewritten;
}
