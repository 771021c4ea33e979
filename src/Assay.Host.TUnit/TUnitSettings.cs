using System.Globalization;
using System.Reflection;

namespace Assay.Host.Drivers.TUnit;

/// <summary>How parallel the project says that its tests may run.</summary>
internal static class TUnitSettings
{
    private const string Variable = "TUNIT_MAX_PARALLEL_TESTS";

    /// <summary>How many at a time, null where it does not say; known after discovery, whose hooks may set it.</summary>
    public static int? MostAtOnce(Assembly core) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable
            ? int.TryParse(variable, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
                ? most
                : null
            : InCode(core);

    // The settings in code came with a later version than the first.
    private static int? InCode(Assembly core) =>
        core.GetType("TUnit.Core.Settings.TUnitSettings")
            ?.GetProperty(
                "Default",
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static
            )
            ?.GetValue(null)
            is { } settings
            ? Member.Of<int?>(settings, "Parallelism.MaximumParallelTests")
            : null;
}
