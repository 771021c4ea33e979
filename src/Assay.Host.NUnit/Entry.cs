namespace Assay.Host.Drivers.NUnit;

/// <summary>Where the host enters this assembly.</summary>
internal static class Entry
{
    public static IDriver Create(DriverOptions options) => new NUnitDriver(options);
}
