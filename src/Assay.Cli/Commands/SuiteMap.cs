using Assay.Engine.Map;

namespace Assay.Cli.Commands;

/// <summary>Brings the maps of a prepared suite up to date.</summary>
internal static class SuiteMap
{
    /// <summary>The maps of the chosen suites' projects; says what is not in them.</summary>
    /// <exception cref="Engine.AssayException">A build cannot be read, or the copies or the store cannot be written.</exception>
    public static async Task<IReadOnlyList<ProjectMap>> MapAsync(this Suite suite, Call call)
    {
        call.Screen.Progress.Stage("Running tests with probes");
        var maps = await new MappedRun(suite.Store, suite.Discovery, suite.Options).RunAsync(
            suite.Chosen,
            call.Screen.Progress,
            call.Cancel
        );
        foreach (var left in maps.SelectMany(m => m.LeftOut))
        {
            call.Screen.Note(left);
        }
        foreach (var test in maps.SelectMany(m => m.Sensitive))
        {
            call.Screen.Note($"{test.Test} ends otherwise with probes: {test.Message}");
        }
        return maps;
    }
}
