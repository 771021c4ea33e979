using System.Runtime.CompilerServices;
using Assay.Model;

namespace Assay.Host.Drivers;

/// <summary>One driver per framework; each is made in a method of its own, so that only its framework is loaded.</summary>
internal static class DriverFactory
{
    public static IDriver Create(Framework framework, DriverOptions options) =>
        framework switch
        {
            Framework.XUnit2 => CreateXUnit2(options),
            Framework.XUnit3 => CreateXUnit3(options),
            _ => throw new DriverDoesNotFitException($"there is no driver for {framework}."),
        };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static XUnit2.XUnit2Driver CreateXUnit2(DriverOptions options) => new(options);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static XUnit3.XUnit3Driver CreateXUnit3(DriverOptions options) => new(options);
}
