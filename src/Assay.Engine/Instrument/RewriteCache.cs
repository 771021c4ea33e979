using System.Security.Cryptography;
using System.Text;
using Assay.Analysis.Coverage;
using Assay.Analysis.Instrument;
using Assay.Engine.Record;

namespace Assay.Engine.Instrument;

/// <summary>
/// Rewritten copies by content: <c>.assay/rewritten/DIGEST/</c> holds one assembly with its symbols and its block table,
/// or the sentence that says why there is none. What was made from the same bytes is not made again.
/// </summary>
internal sealed class RewriteCache(AssayFolder folder)
{
    private const string TableFile = "blocks";
    private const string LeftOutFile = "leftout";
    private const string SizesFile = "sizes";

    // Another build of the rewriter may write other probes.
    private static readonly Lazy<string> Rewriter = new(() =>
        typeof(AssemblyRewriter).Module.ModuleVersionId.ToString("N")
    );

    /// <summary>Full path of the folder that holds them all.</summary>
    public string Folder { get; } = folder.PathOf("rewritten");

    /// <summary>The copy of an assembly, made where it is missing.</summary>
    /// <param name="request">What is to be rewritten; its output folder is chosen here.</param>
    /// <exception cref="AssayException">The copy cannot be written.</exception>
    public CachedRewrite Of(Request request)
    {
        string key;
        try
        {
            key = KeyOf(request);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unread(request, e);
        }
        var place = Path.Combine(Folder, key);
        try
        {
            if (Read(place) is { } known)
            {
                return new CachedRewrite(key, known);
            }
            Make(request, place);
            return new CachedRewrite(
                key,
                Read(place) ?? throw new IOException($"'{place}' was removed while it was used.")
            );
        }
        catch (Exception e) when (WriteFault.Of(place, e) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>What the probes of a copy stand for; null where it is no longer there, or was never made.</summary>
    /// <param name="key">Name of its folder.</param>
    public BlockTable? TableOf(string key) =>
        // A key comes from the store, which may have come with somebody else's repository.
        key.All(char.IsAsciiHexDigit)
            ? (Read(Path.Combine(Folder, key)) as Rewritten.Copy)?.Table
            : null;

    private void Make(Request request, string place)
    {
        // Elsewhere first: another process may make the same, and none must see half of it.
        var draft = Path.Combine(Folder, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(draft);
        try
        {
            switch (AssemblyRewriter.Rewrite(request with { OutputFolder = draft }))
            {
                case Rewritten.Copy copy:
                    File.WriteAllBytes(
                        Path.Combine(draft, TableFile),
                        BlockTableFormat.Encode(copy.Table)
                    );
                    File.WriteAllLines(Path.Combine(draft, SizesFile), Sizes(draft));
                    break;
                case Rewritten.LeftOut left:
                    File.WriteAllText(Path.Combine(draft, LeftOutFile), left.Reason);
                    break;
            }
            if (Read(place) is not null)
            {
                return; // Another process was faster.
            }
            // What is there could not be read: of another version, or damaged.
            if (Directory.Exists(place))
            {
                Directory.Delete(place, recursive: true);
            }
            Directory.Move(draft, place);
        }
        catch (IOException) when (Read(place) is not null)
        {
            // Another process was faster by a moment.
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private static Rewritten? Read(string place)
    {
        var table = Path.Combine(place, TableFile);
        var left = Path.Combine(place, LeftOutFile);
        try
        {
            if (File.Exists(table))
            {
                return
                    IsWhole(place)
                    && BlockTableFormat.Decode(File.ReadAllBytes(table)) is { } blocks
                    ? new Rewritten.Copy(place, blocks)
                    : null;
            }
            return File.Exists(left) ? new Rewritten.LeftOut(File.ReadAllText(left)) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // A machine that loses power may keep names of files, but not all that was written to them.
    private static bool IsWhole(string place)
    {
        var sizes = Path.Combine(place, SizesFile);
        return File.Exists(sizes)
            && File.ReadAllLines(sizes).ToHashSet(StringComparer.Ordinal).IsSubsetOf(Sizes(place));
    }

    private static IEnumerable<string> Sizes(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFiles()
            .Where(f => f.Name != SizesFile)
            .Select(f => FormattableString.Invariant($"{f.Length} {f.Name}"));

    // Tests may run all the same: the runtime may be let where we are not. What can be told without reading stands for
    // the content, so that a map is stale once it can be read.
    private static CachedRewrite Unread(Request request, Exception e)
    {
        var file = new FileInfo(request.Assembly);
        var known = file.Exists ? $"{file.Length} {file.LastWriteTimeUtc.Ticks}" : "";
        return new CachedRewrite(
            FormattableString.Invariant($"unread {known}"),
            new Rewritten.LeftOut(
                $"{file.Name} cannot be read ({e.Message.TrimEnd('.')}) and has no map; close what uses it, or make it and its symbols readable, and run again."
            )
        );
    }

    private static string KeyOf(Request request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.UTF8.GetBytes(
                $"{Rewriter.Value} {request.IsUsersCode} {request.WithEffects} {Path.GetFileName(request.Assembly)}"
            )
        );
        hash.AppendData(File.ReadAllBytes(request.Assembly));
        var symbols = Path.ChangeExtension(request.Assembly, ".pdb");
        if (request.IsUsersCode && File.Exists(symbols))
        {
            hash.AppendData(File.ReadAllBytes(symbols));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}

/// <summary>What is kept of one assembly.</summary>
/// <param name="Key">Name of its folder.</param>
/// <param name="Rewritten">What came of it.</param>
internal sealed record CachedRewrite(string Key, Rewritten Rewritten);
