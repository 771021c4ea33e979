using Assay.Engine.Plan;

namespace Assay.Engine.Setup;

/// <summary>What the last complete run took, as a base for budgets.</summary>
/// <param name="SlowestMs">Milliseconds of the slowest test.</param>
/// <param name="TotalMs">Milliseconds of all tests together.</param>
public sealed record Measured(double SlowestMs, double TotalMs)
{
    /// <summary>What the last analysis asks of projects that forbid parallel tests; null where it asks nothing.</summary>
    public SpreadProposal? Spread { get; init; }

    // Room for machines that are slower or busier than the one that was measured on.
    private const double Room = 3;

    /// <summary>A budget for one test.</summary>
    public int TestBudgetMs => RoundUp(SlowestMs * Room);

    /// <summary>A budget for all tests.</summary>
    public int TotalBudgetMs => RoundUp(TotalMs * Room);

    // To 1, 2 or 5 and noughts: a budget is a decision, not a measurement.
    private static int RoundUp(double milliseconds)
    {
        for (var unit = 10L; ; unit *= 10)
        {
            foreach (var step in (long[])[unit, 2 * unit, 5 * unit])
            {
                if (step >= milliseconds)
                {
                    return (int)Math.Min(step, 100_000_000);
                }
            }
        }
    }
}
