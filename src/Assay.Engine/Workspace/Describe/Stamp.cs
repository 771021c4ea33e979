using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Assay.Engine.Workspace.Describe;

/// <summary>A short text that changes when a file or folder changes; kinds are told apart by their first word.</summary>
internal static class Stamp
{
    private const string Absent = "absent";
    private const string Content = "content ";
    private const string Size = "size ";
    private const string Names = "names ";

    // Names that can turn up beside an input and become one: by a wildcard, or by MSBuild's own habit of looking.
    private static readonly string[] MSBuildExtensions =
    [
        ".props",
        ".targets",
        ".projitems",
        ".user",
        ".rsp",
    ];

    /// <summary>Of a file by its content: for what people edit.</summary>
    public static string OfContent(string path) =>
        File.Exists(path) ? Content + Hash(File.ReadAllBytes(path))
        : Directory.Exists(path) ? "folder"
        : Absent;

    /// <summary>Of a file by its size and time: for what an SDK or a package brought, which nobody edits.</summary>
    public static string OfSize(string path)
    {
        var file = new FileInfo(path);
        return file.Exists
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Size}{file.Length} {file.LastWriteTimeUtc.Ticks}"
            )
            : Absent;
    }

    /// <summary>Of a folder by the names of the MSBuild files in it; a folder that is not there has none.</summary>
    public static string OfNames(string path)
    {
        var names = Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Select(f => Path.GetFileName(f)).Where(IsMSBuildFile)
            : [];
        return Names + OfTexts(names.Order(StringComparer.Ordinal));
    }

    /// <summary>True where a stamp is one of <see cref="OfNames"/>.</summary>
    public static bool IsOfNames(string stamp) => stamp.StartsWith(Names, StringComparison.Ordinal);

    /// <summary>True where a path still has the stamp that was taken of it.</summary>
    public static bool IsCurrent(string path, string stamp) =>
        stamp
        == (
            stamp.StartsWith(Size, StringComparison.Ordinal) ? OfSize(path)
            : stamp.StartsWith(Names, StringComparison.Ordinal) ? OfNames(path)
            : OfContent(path)
        );

    /// <summary>Hash of several texts, in hexadecimal.</summary>
    public static string OfTexts(IEnumerable<string> texts) =>
        Hash(Encoding.UTF8.GetBytes(string.Join('\0', texts)));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static bool IsMSBuildFile(string name) =>
        MSBuildExtensions.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
