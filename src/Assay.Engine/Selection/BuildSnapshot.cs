using System.Security.Cryptography;
using Assay.Analysis.Changes;
using Assay.Engine.Map;
using Assay.Engine.Workspace;

namespace Assay.Engine.Selection;

/// <summary>What the assemblies of a test project were when its map was made.</summary>
/// <param name="Assemblies">By path below the bin folder, with <c>/</c>.</param>
/// <param name="Commit">The commit that was checked out; null outside of a repository.</param>
/// <param name="IsDirty">True where files differed from that commit.</param>
public sealed record BuildSnapshot(
    IReadOnlyDictionary<string, SnapshotAssembly> Assemblies,
    string? Commit,
    bool IsDirty
)
{
    /// <summary>What stands for the map: see <see cref="StoredMap.Key"/>.</summary>
    public string Map { get; init; } = "";

    // What may not be read is nobody's to load.
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
    };

    /// <summary>
    /// The assemblies as they are now: digests of the files, by path below the bin folder. For one that cannot be read
    /// stands what can be told without, so that it counts as changed once it can be.
    /// </summary>
    public static IReadOnlyDictionary<string, string> FilesOf(TestProject project)
    {
        var bin = Path.GetDirectoryName(project.AssemblyPath)!;
        return Directory
            .EnumerateFiles(bin, "*.dll", Everywhere)
            .AsParallel()
            .Select(f =>
                (Name: Path.GetRelativePath(bin, f).Replace('\\', '/'), Digest: DigestOf(f))
            )
            .ToDictionary(f => f.Name, f => f.Digest, StringComparer.Ordinal);
    }

    private static string DigestOf(string file)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var known = new FileInfo(file);
            return known.Exists
                ? FormattableString.Invariant(
                    $"unread {known.Length} {known.LastWriteTimeUtc.Ticks}"
                )
                : "gone";
        }
    }

    /// <summary>The snapshot of what is built now.</summary>
    /// <param name="project">The project.</param>
    /// <param name="ofUser">Paths below the bin folder of the assemblies whose blocks are mapped.</param>
    /// <param name="before">What is known of the build before, so that what has not changed is not read again.</param>
    /// <param name="git">How the working tree differs from the commit that is checked out; null where git can't say.</param>
    public static BuildSnapshot Take(
        TestProject project,
        IReadOnlySet<string> ofUser,
        BuildSnapshot? before,
        GitChanges? git
    )
    {
        var bin = Path.GetDirectoryName(project.AssemblyPath)!;
        return new BuildSnapshot(
            FilesOf(project)
                .AsParallel()
                .ToDictionary(
                    f => f.Key,
                    f =>
                        before?.Assemblies.GetValueOrDefault(f.Key) is { } known
                        && known.Digest == f.Value
                        && known.Code is not null == ofUser.Contains(f.Key)
                            ? known
                            : new SnapshotAssembly(
                                f.Value,
                                ofUser.Contains(f.Key)
                                    ? CodeReader.Read(Path.Combine(bin, f.Key))
                                    : null
                            ),
                    StringComparer.Ordinal
                ),
            git?.Base,
            git is not { Files.Count: 0 }
        );
    }
}

/// <summary>An assembly of a snapshot.</summary>
/// <param name="Digest">Digest of the file.</param>
/// <param name="Code">What its code said; null for one whose blocks are not mapped, or that could not be read.</param>
public sealed record SnapshotAssembly(string Digest, ModuleCode? Code);
