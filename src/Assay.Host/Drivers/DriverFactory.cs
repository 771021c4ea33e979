using System.Runtime.CompilerServices;
using Assay.Host.Drivers.MSTest;
using Assay.Host.Drivers.NUnit;
using Assay.Host.Drivers.TUnit;
using Assay.Host.Drivers.XUnit2;
using Assay.Host.Drivers.XUnit3;
using Assay.Model;

namespace Assay.Host.Drivers;

/// <summary>One driver per framework; each is made in a method of its own, so that only its framework is loaded.</summary>
internal static class DriverFactory
{
    public static IDriver Create(Framework framework, DriverOptions options) =>
        framework switch
        {
            Framework.XUnit2 => XUnit2(options),
            Framework.XUnit3 => XUnit3(options),
            Framework.NUnit => NUnit(options),
            Framework.MSTest => MSTest(MSTestAdapter.Find(), options),
            Framework.TUnit => TUnit(options),
            _ => throw new DriverDoesNotFitException($"there is no driver for {framework}."),
        };

    // The return types are the interface for the same reason: the concrete ones would be loaded with Create.
#pragma warning disable CA1859
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IDriver XUnit2(DriverOptions options) => new XUnit2Driver(options);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IDriver XUnit3(DriverOptions options) => new XUnit3Driver(options);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IDriver NUnit(DriverOptions options) => new NUnitDriver(options);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IDriver MSTest(MSTestAdapter adapter, DriverOptions options) =>
        new MSTestDriver(adapter, options);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IDriver TUnit(DriverOptions options) => new TUnitDriver(options);
#pragma warning restore CA1859
}
