using System.Reflection;
using Assay.Model;

namespace Assay.Host.Drivers;

/// <summary>
/// One driver per framework, each in an assembly of its own, of which only the one that is needed is loaded: the user's
/// tests may ask every loaded assembly for its types, and those of a driver can't do without their framework.
/// </summary>
internal static class DriverFactory
{
    public static IDriver Create(Framework framework, DriverOptions options) =>
        framework switch
        {
            Framework.XUnit2 => Create("XUnit2", options),
            Framework.XUnit3 => Create("XUnit3", options),
            Framework.NUnit => Create("NUnit", options),
            Framework.MSTest => Create("MSTest", options),
            Framework.TUnit => Create("TUnit", options),
            _ => throw new DriverDoesNotFitException($"there is no driver for {framework}."),
        };

    private static IDriver Create(string name, DriverOptions options) =>
        Assembly
            .Load("Assay.Host." + name)
            .GetType($"Assay.Host.Drivers.{name}.Entry", throwOnError: true)!
            .GetMethod("Create", new[] { typeof(DriverOptions) })!
            .CreateDelegate<Func<DriverOptions, IDriver>>()(options);
}
