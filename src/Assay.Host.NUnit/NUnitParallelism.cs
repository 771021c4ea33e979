using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Assay.Host.Drivers.NUnit;

/// <summary>Whether NUnit's own runner would run a fixture at the same time as others.</summary>
internal sealed class NUnitParallelism
{
    private readonly bool _hasWorkers;

    public NUnitParallelism(ITest assembly, int? workers)
    {
        var ofAssembly = assembly.Properties.Get(PropertyNames.LevelOfParallelism) as int?;
        // NUnit's default is the number of processors and never less than two; what runs beside what must not
        // depend on the machine.
        var asked = workers ?? ofAssembly;
        _hasWorkers = (asked ?? 2) > 1;
        NamesWorkers = asked != 0;
        MostAtOnce = asked > 1 ? asked : null;
    }

    /// <summary>How many workers the project asks for; null where it leaves that to NUnit.</summary>
    public int? MostAtOnce { get; }

    /// <summary>False where NUnit runs all tests on a thread that is no worker.</summary>
    public bool NamesWorkers { get; }

    public bool RunsBeside(ITest fixture)
    {
        if (!_hasWorkers)
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

    private static ParallelScope? ScopeOf(ITest test) =>
        test.Properties.Get(PropertyNames.ParallelScope) as ParallelScope?;
}
