using Assay.Analysis.Coverage;
using static Assay.Analysis.Coverage.EffectKind;
using static Assay.Analysis.Instrument.Effects.TargetAt;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>Environment, processes, the console, switches and what processes share by name.</summary>
internal static class MachineRows
{
    public static IEnumerable<KeyValuePair<string, EffectCall[]>> All =>
        [
            new(
                "System.Environment",
                [
                    new("GetEnvironmentVariable", EnvironmentRead, Parameter(0)),
                    new("ExpandEnvironmentVariables", EnvironmentRead, Parameter(0)),
                    new("GetEnvironmentVariables", EnvironmentRead),
                    new("SetEnvironmentVariable", EnvironmentWrite, Parameter(0)),
                    new("get_CurrentDirectory", WorkingDirectoryRead),
                    new("set_CurrentDirectory", WorkingDirectoryWrite, Path(0)),
                    new("get_TickCount*", Clock),
                    new("get_MachineName", Machine),
                    new("get_User*", Machine),
                    new("get_ProcessorCount", Machine),
                    new("get_OSVersion", Machine),
                    new("GetFolderPath", Machine),
                    new("Exit", Process),
                    new("FailFast", Process),
                ]
            ),
            new(
                "System.Diagnostics.Process",
                [
                    new("Start", Process, This) { When = m => m.HasThis },
                    new("Start", Process, Parameter(0)),
                    new("GetProcess*", Process),
                    new("Kill", Process, This),
                ]
            ),
            new(
                "System.Console",
                [
                    new("SetOut", ConsoleRedirect),
                    new("SetError", ConsoleRedirect),
                    new("SetIn", ConsoleRedirect),
                    new("set_OutputEncoding", ConsoleRedirect),
                    new("set_InputEncoding", ConsoleRedirect),
                ]
            ),
            new(
                "System.AppContext",
                [
                    new("TryGetSwitch", AppContextRead, Parameter(0)),
                    new("GetData", AppContextRead, Parameter(0)),
                    new("SetSwitch", AppContextWrite, Parameter(0)),
                    new("SetData", AppContextWrite, Parameter(0)),
                ]
            ),
            new(
                "System.AppDomain",
                [
                    new("GetData", AppContextRead, Parameter(0)),
                    new("SetData", AppContextWrite, Parameter(0)),
                ]
            ),
            new("System.Threading.Mutex", Named(1)),
            new("System.Threading.Semaphore", Named(2)),
            new("System.Threading.EventWaitHandle", Named(2)),
        ];

    private static EffectCall[] Named(int nameParameter) =>
        [
            new(".ctor", NamedLock, Parameter(nameParameter)),
            new("OpenExisting", NamedLock, Parameter(0)),
            new("TryOpenExisting", NamedLock, Parameter(0)),
        ];
}
