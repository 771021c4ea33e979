namespace Assay.Engine.Report.Findings;

/// <summary>A rule that looks at a run for one thing.</summary>
internal interface IFindingRule
{
    /// <summary>What it found; null where there is nothing to say.</summary>
    Finding? Look(SuiteFacts facts);
}
