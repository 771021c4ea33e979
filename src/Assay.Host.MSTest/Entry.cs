using System.Runtime.CompilerServices;

namespace Assay.Host.Drivers.MSTest;

/// <summary>Where the host enters this assembly.</summary>
internal static class Entry
{
    /// <exception cref="DriverDoesNotFitException">The project does without what the driver needs.</exception>
    public static IDriver Create(DriverOptions options) => Create(MSTestAdapter.Find(), options);

    // Apart, because its types come from the test platform, which may not be there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MSTestDriver Create(MSTestAdapter adapter, DriverOptions options) =>
        new(adapter, options);
}
