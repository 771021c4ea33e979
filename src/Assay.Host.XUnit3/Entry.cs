namespace Assay.Host.Drivers.XUnit3;

/// <summary>Where the host enters this assembly.</summary>
internal static class Entry
{
    public static IDriver Create(DriverOptions options) => new XUnit3Driver(options);
}
