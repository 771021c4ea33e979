using Assay.Model;

namespace Assay.Host.Drivers;

/// <summary>One driver per framework; each is made in a method of its own, so that only its framework is loaded.</summary>
internal static class DriverFactory
{
    public static IDriver Create(Framework framework, DriverOptions options) =>
        framework switch
        {
            _ => throw new DriverDoesNotFitException($"there is no driver for {framework}."),
        };
}
