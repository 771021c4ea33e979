using System.CommandLine;
using Assay.Cli.Terminal;
using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Engine.Record;
using Assay.Engine.Report;
using Assay.Engine.Shards;

namespace Assay.Cli.Commands;

/// <summary><c>assay export timings</c>: how long tests take, as a file that every machine can divide them by.</summary>
internal static class ExportCommand
{
    public static Command Define(CommandFrame frame) =>
        new("export", "Write what was recorded as a file for other machines.")
        {
            Subcommands =
            {
                frame.Make(
                    new Command(
                        "timings",
                        "Write how long tests take, by method, as run --shard --timings reads it; --output names a folder, or a file that ends in .json."
                    ),
                    takesTests: false,
                    (call, _) => Task.FromResult(Timings(call))
                ),
            },
        };

    private static Verdict Timings(Call call)
    {
        var scope = call.FindSolution();
        var settings = call.SettingsOf(scope);
        var file = FileOf(
            settings,
            call.OutputFolder(settings, scope),
            call.TimingsFile(settings, scope)
        );
        if (!File.Exists(Path.Combine(scope.Root, AssayFolder.Name, "assay.db")))
        {
            throw Nothing(scope.Name);
        }
        // What lies there may be somebody's own: only timings are replaced.
        var before = File.Exists(file) ? TimingsFile.Read(file) : null;
        using var store = Store.Open(
            AssayFolder.Create(scope.Root),
            call.Surroundings.Time,
            call.Surroundings.Store
        );
        if (store.Notice is { } notice)
        {
            call.Screen.Note(notice);
        }
        var timings = RecordedTimings.Of(store, before);
        if (timings.Methods.Count == 0)
        {
            throw Nothing(scope.Name);
        }
        new ReportFolder(Path.GetDirectoryName(file)!).Write(
            Path.GetFileName(file),
            to => TimingsFile.Write(to, timings)
        );
        if (call.Request.Format == Format.Json)
        {
            using var document = new MemoryStream();
            TimingsFile.Write(document, timings);
            call.Surroundings.Out.Write(System.Text.Encoding.UTF8.GetString(document.ToArray()));
        }
        else
        {
            call.Surroundings.Out.WriteLine(
                $"Timings of {ShareText.Number(timings.Methods.Count)} test methods: {Clean.Line(file)}"
            );
        }
        return Verdict.Fine;
    }

    private static string FileOf(Settings settings, string output, string? configured) =>
        settings.OriginOf(KnownSettings.Output).Kind == OriginKind.Flag
            ? output.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? output
                : Path.Combine(output, TimingsFile.FileName)
            : configured ?? Path.Combine(output, TimingsFile.FileName);

    private static AssayException Nothing(string solution) =>
        new(
            Fault.NothingToRun,
            $"No run of {solution} without a filter is recorded yet; 'assay run' makes one."
        );
}
