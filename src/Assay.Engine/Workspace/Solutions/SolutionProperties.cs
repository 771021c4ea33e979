using System.Diagnostics;
using System.Security;
using System.Text.Json;
using Assay.Engine.Workspace.Build;

namespace Assay.Engine.Workspace.Solutions;

/// <summary>
/// The configuration and platform that a build of a solution is given from outside: by the user, by environment
/// variables, by response files or by the files that solutions import. MSBuild is asked, but only where there is such a
/// thing, because that takes as long as everything else before the tests.
/// </summary>
/// <param name="Configuration">Null where nobody names one, so that the solution's default holds.</param>
/// <param name="Platform">The same for the platform.</param>
internal sealed record SolutionProperties(string? Configuration, string? Platform)
{
    private static readonly string[] Names = ["Configuration", "Platform"];

    private static readonly string[] LookedForUpward =
    [
        "Directory.Build.rsp",
        "Directory.Solution.props",
        "Directory.Solution.targets",
    ];

    /// <summary>Finds them.</summary>
    /// <param name="solution">Full path of the .sln or .slnx.</param>
    /// <param name="configuration">What the user named, or null.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AssayException">MSBuild cannot read what sets them.</exception>
    public static Task<SolutionProperties> FindAsync(
        string solution,
        string? configuration,
        CancellationToken cancel
    ) =>
        FindAsync(
            solution,
            configuration,
            DotNet.Command(Path.GetDirectoryName(solution)!),
            cancel
        );

    /// <summary>As above, with the command and its environment.</summary>
    internal static async Task<SolutionProperties> FindAsync(
        string solution,
        string? configuration,
        ProcessStartInfo dotnet,
        CancellationToken cancel
    )
    {
        var imports = Imports(solution).Where(File.Exists).ToArray();
        var isSet = dotnet.Environment.Any(v =>
            v.Value is { Length: > 0 } && Names.Contains(v.Key, StringComparer.OrdinalIgnoreCase)
        );
        return isSet || imports.Length > 0
            ? await AskAsync(new Question(solution, configuration, imports), dotnet, cancel)
            : new SolutionProperties(configuration, null);
    }

    // A solution imports the nearest of each of these; of a .slnx those that are named for a .sln.
    private static IEnumerable<string> Imports(string solution)
    {
        var folder = Path.GetDirectoryName(solution)!;
        foreach (var name in LookedForUpward)
        {
            var nearest = Paths
                .Upward(folder)
                .Select(f => Path.Combine(f, name))
                .FirstOrDefault(File.Exists);
            if (nearest is not null)
            {
                yield return nearest;
            }
        }
        var own = Path.GetFileNameWithoutExtension(solution) + ".sln.targets";
        yield return Path.Combine(folder, "before." + own);
        yield return Path.Combine(folder, "after." + own);
    }

    private static async Task<SolutionProperties> AskAsync(
        Question question,
        ProcessStartInfo dotnet,
        CancellationToken cancel
    )
    {
        var root = Path.GetDirectoryName(question.Solution)!;
        // In the solution, so that its response files apply.
        using var work = new WorkFolder(AssayFolder.Create(root).PathOf("solution"));
        var project = work.PathOf("solution.proj");
        var answer = work.PathOf("properties.json");
        WriteFault.Guard(project, () => File.WriteAllText(project, question.Project));
        foreach (var argument in question.Arguments(project, answer))
        {
            dotnet.ArgumentList.Add(argument);
        }
        var output = new List<string>();
        var exitCode =
            await ChildProcess.RunAsync(dotnet, output.Add, cancel) ?? throw DotNet.Missing();
        return exitCode == 0
            ? Read(answer)
            : throw BuildFailure.Of(Path.GetFileName(question.Solution), output, root);
    }

    private static SolutionProperties Read(string answer)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(answer));
        var properties = document.RootElement.GetProperty("Properties");
        return new SolutionProperties(Of(Names[0]), Of(Names[1]));

        string? Of(string name) =>
            properties.GetProperty(name).GetString() is { Length: > 0 } value ? value : null;
    }

    private sealed record Question(string Solution, string? Configuration, string[] Imports)
    {
        private const string Target = "AssayNothing";

        public string Project =>
            "<Project>\n"
            + string.Concat(
                Imports
                    .Where(file => !file.EndsWith(".rsp", StringComparison.Ordinal))
                    .Select(file => $"  <Import Project=\"{SecurityElement.Escape(file)}\" />\n")
            )
            + $"  <Target Name=\"{Target}\" />\n</Project>\n";

        public IEnumerable<string> Arguments(string project, string answer)
        {
            yield return "msbuild";
            yield return project;
            yield return "-nologo";
            yield return "-nodeReuse:false";
            // Without a target that is named, errors are kept silent.
            yield return "-t:" + Target;
            yield return "-v:quiet";
            yield return "-getProperty:" + string.Join(',', Names);
            yield return "-getResultOutputFile:" + answer;
            if (Configuration is not null)
            {
                yield return "-p:Configuration=" + Configuration;
            }
        }
    }
}
