using Assay.Analysis.Coverage;
using Mono.Cecil;
using static Assay.Analysis.Coverage.EffectKind;
using static Assay.Analysis.Instrument.Effects.TargetAt;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>Clock, time zone, sleeps and timers, randomness and culture.</summary>
internal static class TimeRows
{
    public static IEnumerable<KeyValuePair<string, EffectCall[]>> All =>
        [
            new(
                "System.DateTime",
                [
                    new("get_Now", Clock),
                    new("get_UtcNow", Clock),
                    new("get_Today", Clock),
                    new("ToLocalTime", EffectKind.TimeZone),
                    new("ToUniversalTime", EffectKind.TimeZone),
                ]
            ),
            new(
                "System.DateTimeOffset",
                [
                    new("get_Now", Clock),
                    new("get_UtcNow", Clock),
                    new("ToLocalTime", EffectKind.TimeZone),
                    new("get_LocalDateTime", EffectKind.TimeZone),
                ]
            ),
            new(
                "System.TimeProvider",
                [
                    new("GetUtcNow", Clock, Provider),
                    new("GetLocalNow", Clock, Provider),
                    new("GetTimestamp", Clock, Provider),
                    new("get_LocalTimeZone", EffectKind.TimeZone, Provider),
                    new("CreateTimer", Sleep, Provider),
                ]
            ),
            new(
                "System.Diagnostics.Stopwatch",
                [new("StartNew", Clock), new("GetTimestamp", Clock), new("Start", Clock)]
            ),
            new(
                "System.TimeZoneInfo",
                [
                    new("get_Local", EffectKind.TimeZone),
                    new("FindSystemTimeZoneById", EffectKind.TimeZone, Parameter(0)),
                    new("GetSystemTimeZones", EffectKind.TimeZone),
                ]
            ),
            new("System.TimeZone", [new("get_CurrentTimeZone", EffectKind.TimeZone)]),
            new(
                "System.Threading.Thread",
                [
                    new("Sleep", Sleep, Parameter(0)),
                    new("SpinWait", Sleep),
                    new("get_CurrentCulture", CultureRead),
                    new("get_CurrentUICulture", CultureRead),
                    new("set_CurrentCulture", CultureWrite, Parameter(0)),
                    new("set_CurrentUICulture", CultureWrite, Parameter(0)),
                ]
            ),
            new(
                "System.Threading.Tasks.Task",
                [
                    new("Delay", Sleep, Provider) { When = HasProvider },
                    new("Delay", Sleep, Parameter(0)),
                ]
            ),
            new("System.Threading.Timer", [new(".ctor", Sleep)]),
            new(
                "System.Threading.PeriodicTimer",
                [
                    new(".ctor", Sleep, Provider) { When = HasProvider },
                    new(".ctor", Sleep, Parameter(0)),
                ]
            ),
            new("System.Timers.Timer", [new("Start", Sleep), new("set_Enabled", Sleep)]),
            new(
                "System.Threading.CancellationTokenSource",
                [
                    new("CancelAfter", Sleep, Parameter(0)),
                    new(".ctor", Sleep, Provider) { When = HasProvider },
                    new(".ctor", Sleep, Parameter(0)),
                ]
            ),
            new(
                "System.Random",
                [
                    // One that is given its seed gives the same numbers each time.
                    new(".ctor", Randomness) { When = m => m.Parameters.Count == 0 },
                    new("get_Shared", Randomness),
                ]
            ),
            new("System.Guid", [new("NewGuid", Randomness), new("CreateVersion7", Randomness)]),
            new(
                "System.Security.Cryptography.RandomNumberGenerator",
                [new("Get*", Randomness), new("Fill", Randomness), new("Create", Randomness)]
            ),
            new(
                "System.Globalization.CultureInfo",
                [
                    new("get_CurrentCulture", CultureRead),
                    new("get_CurrentUICulture", CultureRead),
                    new("set_CurrentCulture", CultureWrite, Parameter(0)),
                    new("set_CurrentUICulture", CultureWrite, Parameter(0)),
                    new("set_DefaultThreadCurrent*", CultureWrite, Parameter(0)),
                ]
            ),
            new("System.Globalization.RegionInfo", [new("get_CurrentRegion", CultureRead)]),
        ];

    private static bool HasProvider(MethodReference method) =>
        method.Parameters.Any(p => p.ParameterType.FullName == "System.TimeProvider");
}
