using System.Xml;
using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace Assay.Engine.Workspace.Solutions;

/// <summary>Reads the projects of a solution, each with the configuration in which the solution builds it.</summary>
internal static class SolutionReader
{
    /// <summary>The projects in C#, F# and Visual Basic; others hold no tests for us.</summary>
    /// <param name="scope">What the command works on.</param>
    /// <param name="configuration">What the user asked for; null for what <c>dotnet build</c> takes.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AssayException">The solution cannot be read, holds no such project or no such configuration.</exception>
    public static async Task<SolutionContents> ReadAsync(
        SolutionScope scope,
        string? configuration,
        CancellationToken cancel
    )
    {
        if (scope.SolutionPath is not { } path)
        {
            return new SolutionContents(
                scope
                    .ProjectPaths.Select(p => new SolutionMember(p, configuration, null, true))
                    .ToArray(),
                scope.ProjectPaths,
                null
            );
        }
        var filter = FileKinds.IsFilter(path) ? SolutionFilter.Read(path) : null;
        var solution = filter?.SolutionPath ?? path;
        var all = await MembersAsync(solution, configuration, cancel);
        var wanted = filter?.ProjectPaths.ToHashSet(Paths.Comparer);
        var members = all.Where(m => wanted is null || wanted.Contains(m.Path)).ToArray();
        return members.Length > 0
            ? new SolutionContents(members, all.Select(m => m.Path).ToArray(), solution)
            : throw new AssayException(
                Fault.NothingToRun,
                $"The solution '{path}' holds no project in C#, F# or Visual Basic; add one, or give the path of another solution."
            );
    }

    private static async Task<IReadOnlyList<SolutionMember>> MembersAsync(
        string path,
        string? configuration,
        CancellationToken cancel
    )
    {
        var solution = await OpenAsync(path, cancel);
        var folder = Path.GetDirectoryName(path)!;
        var given = await SolutionProperties.FindAsync(path, configuration, cancel);
        var build = BuildType(solution, given.Configuration, path);
        var platform = Platform(solution, given.Platform, path);
        return solution
            .SolutionProjects.Where(p => FileKinds.IsProject(p.FilePath))
            .Select(p => Member(p, folder, build, platform))
            .ToArray();
    }

    private static SolutionMember Member(
        SolutionProjectModel project,
        string folder,
        string build,
        string platform
    )
    {
        var (type, projectPlatform, isBuilt, _) = project.GetProjectConfiguration(build, platform);
        return new SolutionMember(
            Path.GetFullPath(project.FilePath.Replace('\\', Path.DirectorySeparatorChar), folder),
            type ?? build,
            // As MSBuild does: solutions write the platform with a space, projects without.
            (projectPlatform ?? platform).Replace("Any CPU", "AnyCPU", StringComparison.Ordinal),
            isBuilt
        );
    }

    private static async Task<SolutionModel> OpenAsync(string path, CancellationToken cancel)
    {
        try
        {
            if (path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase))
            {
                RefuseDocumentType(path);
            }
            var serializer = SolutionSerializers.GetSerializerByMoniker(path);
            return serializer is null
                ? throw Damaged.Solution(path, "it is neither a .slnx nor a .sln")
                : await serializer.OpenAsync(path, cancel);
        }
        catch (SolutionException e)
        {
            var line = e.Line is { } number ? FormattableString.Invariant($"line {number}: ") : "";
            throw Damaged.Solution(path, line + e.Message);
        }
        catch (Exception e)
            when (e
                    is XmlException
                        or IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or FormatException
                        or InvalidOperationException
            )
        {
            throw Damaged.Solution(path, e.Message);
        }
    }

    // The serializer would expand the entities of a document type; a reader with its defaults prohibits them.
    private static void RefuseDocumentType(string path)
    {
        using var reader = XmlReader.Create(path);
        while (reader.Read()) { }
    }

    private static string BuildType(SolutionModel solution, string? configuration, string path)
    {
        if (configuration is null)
        {
            return solution.BuildTypes.Contains("Debug") || solution.BuildTypes.Count == 0
                ? "Debug"
                : solution.BuildTypes[0];
        }
        return Known(
            configuration,
            solution.BuildTypes,
            $"The solution '{path}' has no configuration"
        );
    }

    // The order in which MSBuild chooses where none is named.
    private static string Platform(SolutionModel solution, string? platform, string path) =>
        platform is not null
            ? Known(platform, solution.Platforms, $"The solution '{path}' has no platform")
        : solution.Platforms.Contains("Mixed Platforms") ? "Mixed Platforms"
        : solution.Platforms.Contains("Any CPU") || solution.Platforms.Count == 0 ? "Any CPU"
        : solution.Platforms[0];

    private static string Known(string name, IReadOnlyList<string> known, string otherwise) =>
        known.Count == 0
            ? name
            : known.FirstOrDefault(k => k.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new AssayException(
                    Fault.Usage,
                    $"{otherwise} '{name}'; it has {string.Join(", ", known)}."
                );
}
