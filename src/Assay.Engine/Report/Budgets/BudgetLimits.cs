namespace Assay.Engine.Report.Budgets;

/// <summary>What the [budget] part of assay.toml allows; null for no budget.</summary>
/// <param name="UnitTestMs">Milliseconds of one unit test.</param>
/// <param name="UnitTotalMs">Milliseconds of all unit tests together.</param>
/// <param name="IntegrationTotalMs">Milliseconds of all integration tests together.</param>
/// <param name="MemoryMb">Megabytes of the run at its peak.</param>
public sealed record BudgetLimits(
    int? UnitTestMs,
    int? UnitTotalMs,
    int? IntegrationTotalMs,
    int? MemoryMb
)
{
    /// <summary>Whether nothing is limited.</summary>
    public bool AreNone =>
        this is { UnitTestMs: null, UnitTotalMs: null, IntegrationTotalMs: null, MemoryMb: null };
}
