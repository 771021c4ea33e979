using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Assay.Host.Drivers.NUnit;

/// <summary>Whether NUnit's own runner would run a fixture at the same time as others.</summary>
internal sealed class NUnitParallelism
{
    // Of NUnit 5, as this is compiled against a version that has no such attribute.
    private const string DependsOnFixture = nameof(DependsOnFixture);

    private readonly bool _hasWorkers;
    private readonly bool _hasSaid;

    public NUnitParallelism(ITest assembly, int? workers)
    {
        var ofAssembly = assembly.Properties.Get(PropertyNames.LevelOfParallelism) as int?;
        // NUnit's default is the number of processors and never less than two; what runs beside what must not
        // depend on the machine.
        var asked = workers ?? ofAssembly;
        _hasWorkers = (asked ?? 2) > 1;
        NamesWorkers = asked != 0;
        MostAtOnce = asked > 1 ? asked : null;
        // Who lets some fixtures run in parallel has left the others out, and who orders fixtures needs their order.
        _hasSaid = NUnitTree
            .All(assembly)
            .Any(t =>
                ScopeOf(t) is { } scope
                    && (
                        scope
                        & (ParallelScope.Self | ParallelScope.Children | ParallelScope.Fixtures)
                    ) != 0
                || t.Properties.ContainsKey(DependsOnFixture)
            );
    }

    /// <summary>How many workers the project asks for; null where it leaves that to NUnit.</summary>
    public int? MostAtOnce { get; }

    /// <summary>False where NUnit runs all tests on a thread that is no worker.</summary>
    public bool NamesWorkers { get; }

    public bool RunsBeside(ITest test, ITest fixture)
    {
        if (!_hasWorkers || NUnitTree.UpTo(test, fixture).Any(IsForbidden))
        {
            return false;
        }
        var own = ScopeOf(fixture) ?? ParallelScope.Default;
        if (own.HasFlag(ParallelScope.None))
        {
            return false;
        }
        // The nearest suite that says anything decides for all below it.
        var inherited =
            NUnitTree.SuitesOf(fixture).Select(ScopeOf).FirstOrDefault(s => s is not null)
            ?? ParallelScope.Default;
        return own.HasFlag(ParallelScope.Self)
            || inherited.HasFlag(ParallelScope.Children)
            || inherited.HasFlag(ParallelScope.Fixtures);
    }

    /// <summary>True where a fixture runs beside none only because nobody asks for it.</summary>
    public bool IsAloneByDefault(ITest test, ITest fixture) =>
        _hasWorkers
        && !_hasSaid
        && !NUnitTree.SuitesOf(test).Prepend(test).Any(IsForbidden)
        && !NUnitTree.SuitesOf(fixture).Prepend(fixture).Any(IsOrdered);

    private static bool IsForbidden(ITest test) =>
        ScopeOf(test)?.HasFlag(ParallelScope.None) == true;

    private static bool IsOrdered(ITest suite) => suite.Properties.ContainsKey(PropertyNames.Order);

    private static ParallelScope? ScopeOf(ITest test) =>
        test.Properties.Get(PropertyNames.ParallelScope) as ParallelScope?;
}
