namespace Assay.Host.Drivers.TUnit;

/// <summary>A <c>ParallelLimiter</c>: no more than so many of its tests run at the same time.</summary>
/// <param name="Name">Tests with the same name count together.</param>
/// <param name="Most">How many.</param>
internal sealed record TUnitLimit(string Name, int Most);
