using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using Assay.Analysis.Instrument;
using Assay.Engine.Workspace;
using Assay.Engine.Workspace.Targets;

namespace Assay.Engine.Instrument;

/// <summary>Prepares test projects to be run with probes: rewritten copies in <c>.assay/</c>, the bin folder as it is.</summary>
public sealed class Instrumenter
{
    private const string Probe = "Assay.Probe.dll";

    private readonly AssayFolder _folder;
    private readonly RewriteCache _cache;
    private readonly SourceFiles _sources;
    private readonly InstalledRuntimes _runtimes;
    private readonly string _dotnetRoot;

    private Instrumenter(AssayFolder folder, InstalledRuntimes runtimes, string dotnetRoot)
    {
        (_folder, _runtimes, _dotnetRoot) = (folder, runtimes, dotnetRoot);
        _cache = new RewriteCache(folder);
        _sources = new SourceFiles(folder.SolutionDirectory);
    }

    /// <summary>An instrumenter for a solution.</summary>
    /// <param name="folder">Where it keeps what it makes.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="withEffects">Whether calls that reach outside of the code get probes, too.</param>
    /// <exception cref="AssayException">There is no .NET SDK.</exception>
    public static async Task<Instrumenter> CreateAsync(
        AssayFolder folder,
        CancellationToken cancel,
        bool withEffects = true
    ) =>
        new(
            folder,
            await InstalledRuntimes.FindAsync(folder.SolutionDirectory, cancel),
            await DotNet.RootAsync(folder.SolutionDirectory, cancel)
        )
        {
            WithEffects = withEffects,
        };

    /// <summary>Whether calls that reach outside of the code get probes, too.</summary>
    public bool WithEffects { get; init; } = true;

    /// <summary>Rewrites what of a project is not rewritten yet.</summary>
    /// <param name="project">The project, built.</param>
    /// <param name="cancel">Gives up between two assemblies.</param>
    /// <exception cref="AssayException">Its build cannot be read, or the copies cannot be written.</exception>
    public RewrittenProject Prepare(TestProject project, CancellationToken cancel)
    {
        var bin = Path.GetDirectoryName(project.AssemblyPath)!;
        var dependencies = DependencyFile.Of(project.AssemblyPath);
        string[] search = [bin, .. SharedFrameworks(project)];
        var rewritten = new List<RewrittenModule>();
        var leftOut = new List<string>();
        var below = PlugIns.Below(bin, _sources).ToArray();
        var assemblies = Directory
            .EnumerateFiles(bin, "*.dll")
            .Order(StringComparer.Ordinal)
            .Concat(below)
            .Where(f => !ForeignAssemblies.AreLeftAlone(Path.GetFileNameWithoutExtension(f)))
            .ToArray();
        HashSet<string> ofUser = [.. OfUser(dependencies, assemblies.Except(below)), .. below];
        var results = RewriteAll(
            assemblies,
            a => new Request(a, "", [.. search, Path.GetDirectoryName(a)!])
            {
                IsUsersCode = ofUser.Contains(a),
                WithEffects = WithEffects,
            },
            cancel
        );
        for (var i = 0; i < assemblies.Length; i++)
        {
            var file = Path.GetRelativePath(bin, assemblies[i]).Replace('\\', '/');
            var isUsersCode = ofUser.Contains(assemblies[i]);
            switch (results[i].Rewritten)
            {
                // The same file under two names is one module.
                case Rewritten.Copy { Table.Probes: > 0 } copy
                    when rewritten.All(m => m.Table.Module != copy.Table.Module):
                    rewritten.Add(
                        new RewrittenModule(
                            file,
                            results[i].Key,
                            isUsersCode,
                            assemblies[i] == project.AssemblyPath,
                            copy.Table with
                            {
                                Documents = [.. copy.Table.Documents.Select(_sources.PathOf)],
                            }
                        )
                    );
                    break;
                // Nobody misses the blocks of third-party code.
                case Rewritten.LeftOut left when isUsersCode:
                    leftOut.Add(left.Reason);
                    break;
            }
        }
        return new RewrittenProject(
            project,
            Write(project, dependencies, rewritten),
            [_cache.Folder, bin, Path.Combine(AppContext.BaseDirectory, "host")],
            rewritten,
            leftOut
        )
        {
            Rest = Digest(
                assemblies
                    .Zip(
                        results,
                        (file, result) =>
                            Path.GetRelativePath(bin, file).Replace('\\', '/') + " " + result.Key
                    )
                    .Except(
                        rewritten.Where(m => m.IsUsersCode).Select(m => m.File + " " + m.Key),
                        StringComparer.Ordinal
                    )
            ),
            Below =
            [
                .. assemblies
                    .Zip(results, (file, result) => (file, result.Key))
                    .Where(x =>
                        Path.GetDirectoryName(x.file) != bin && rewritten.Any(m => m.Key == x.Key)
                    )
                    .Select(x =>
                        (x.file, Path.Combine(_cache.Folder, x.Key, Path.GetFileName(x.file)))
                    ),
            ],
        };
    }

    private CachedRewrite[] RewriteAll(
        string[] assemblies,
        Func<string, Request> request,
        CancellationToken cancel
    )
    {
        var results = new CachedRewrite[assemblies.Length];
        try
        {
            Parallel.For(
                0,
                assemblies.Length,
                new ParallelOptions { CancellationToken = cancel },
                i => results[i] = _cache.Of(request(assemblies[i]))
            );
        }
        catch (AggregateException several)
        {
            // A full disk fails them all, and once is enough to say so.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
        return results;
    }

    private static string Digest(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    // A plug-in that is copied to the bin folder is in no deps file; it is the user's where its sources are here.
    private IEnumerable<string> OfUser(DependencyFile dependencies, IEnumerable<string> assemblies)
    {
        var (ofProjects, known) = (dependencies.OfProjects, dependencies.Known);
        return assemblies.Where(a =>
            ofProjects.Contains(Path.GetFileName(a))
            || (!known.Contains(Path.GetFileName(a)) && Sources.AreHere(a, _sources.Exist))
        );
    }

    private string Write(
        TestProject project,
        DependencyFile dependencies,
        IEnumerable<RewrittenModule> rewritten
    )
    {
        var file = Path.Combine(_cache.Folder, project.Name + ".deps.json");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(
                file,
                dependencies.With(
                    rewritten
                        .Where(m => Path.GetFileName(m.File) == m.File)
                        .ToDictionary(m => m.File, m => m.Key),
                    [Probe]
                )
            );
            return file;
        }
        catch (Exception e) when (WriteFault.Of(file, e) is { } fault)
        {
            throw fault;
        }
    }

    // The newest of each that the project asks for: what is looked up in them is the same in all.
    private IEnumerable<string> SharedFrameworks(TestProject project)
    {
        var need = RuntimeNeed.Read(
            Path.ChangeExtension(project.AssemblyPath, ".runtimeconfig.json")
        );
        return (need?.Frameworks.Select(f => f.Name) ?? [])
            .Append("Microsoft.NETCore.App")
            .Distinct(StringComparer.Ordinal)
            .Where(name => _runtimes.Of(name).Count > 0)
            .Select(name =>
                Path.Combine(_dotnetRoot, "shared", name, _runtimes.Of(name)[^1].ToString())
            );
    }
}
