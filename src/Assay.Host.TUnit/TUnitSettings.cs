using System.Reflection;

namespace Assay.Host.Drivers.TUnit;

/// <summary>How parallel the project says that its tests may run.</summary>
internal static class TUnitSettings
{
    private const string Variable = "TUNIT_MAX_PARALLEL_TESTS";

    /// <summary>True where it is set up to run one test at a time; known after discovery, whose hooks may set it.</summary>
    public static bool IsSerial(Assembly core) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable
            ? variable == "1"
            : InCode(core) == 1;

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
