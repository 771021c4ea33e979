using System.Globalization;
using System.Reflection;
using Assay.Model;

namespace Assay.Host.Drivers.NUnit;

/// <summary>What NUnit's adapter makes of the project's .runsettings, but for serial runs.</summary>
internal sealed class NUnitSettings
{
    // From here on the adapter hands the default time-out to the framework on .NET Framework only.
    private static readonly Version FirstWithoutTimeout = new(6, 2);

    private readonly string _workDirectory;

    public NUnitSettings(DriverOptions options)
    {
        var file = RunSettings.For(options.Request);
        if (file.Value("NUnit", "Where") is { Length: > 0 })
        {
            throw new DriverDoesNotFitException(
                $"{file.Name} has an NUnit Where clause, which only the project's own runner can apply."
            );
        }
        if (bool.TryParse(file.Value("NUnit", "StopOnError"), out var stops) && stops)
        {
            throw new DriverDoesNotFitException(
                $"{file.Name} sets NUnit's StopOnError, at which only the project's own runner can stop."
            );
        }
        _workDirectory = Path.Combine(
            options.Folder,
            file.Value("NUnit", "WorkDirectory") ?? options.Folder
        );
        WarningOutcome = ToOutcome(file.Value("NUnit", "MapWarningTo"));
        Workers = file.DisablesParallelization ? 0 : Number(file, "NumberOfTestWorkers");
        ForFramework = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            // No worker threads: each test runs on the one thread of the run, and events come in between.
            ["NumberOfTestWorkers"] = 0,
            ["SynchronousEvents"] = true,
            // Ours, that is: waiting for one of NUnit's would cost each run a millisecond of spinning.
            ["RunOnMainThread"] = true,
            ["WorkDirectory"] = _workDirectory,
            ["DefaultTestNamePattern"] = file.Value("NUnit", "DefaultTestNamePattern") ?? "{m}{a}",
        };
        if (Number(file, "RandomSeed") is { } seed)
        {
            ForFramework["RandomSeed"] = seed;
        }
        if (
            Number(file, "DefaultTimeout") is { } timeout and > 0
            && AdapterVersion(options.Folder) < FirstWithoutTimeout
        )
        {
            ForFramework["DefaultTimeout"] = timeout;
        }
        if (file.Parameters.Count > 0)
        {
            ForFramework["TestParametersDictionary"] = file.Parameters;
        }
    }

    /// <summary>The settings in the framework's terms.</summary>
    public Dictionary<string, object> ForFramework { get; }

    /// <summary>How a test that only warns is counted.</summary>
    public Outcome WarningOutcome { get; }

    /// <summary>How many worker threads the settings ask for; null where the assembly decides.</summary>
    public int? Workers { get; }

    /// <summary>Makes the work directory and moves there, as the adapter does before each run.</summary>
    public void EnterWorkDirectory()
    {
        Directory.CreateDirectory(_workDirectory);
        Directory.SetCurrentDirectory(_workDirectory);
    }

    // Null, for which no comparison holds, where there is none.
    private static Version? AdapterVersion(string folder)
    {
        var adapter = Path.Combine(folder, "NUnit3.TestAdapter.dll");
        return File.Exists(adapter) ? AssemblyName.GetAssemblyName(adapter).Version : null;
    }

    private static int? Number(RunSettings file, string name) =>
        int.TryParse(
            file.Value("NUnit", name),
            NumberStyles.Integer,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static Outcome ToOutcome(string? name) =>
        name?.ToUpperInvariant() switch
        {
            "PASSED" => Outcome.Passed,
            "FAILED" => Outcome.Failed,
            _ => Outcome.Skipped,
        };
}
