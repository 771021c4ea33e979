using System.Security.Cryptography;
using System.Text;

namespace Assay.Engine.Discover;

/// <summary>
/// One test, named so that no other can be meant: by its id, or by the digest of its id where the id holds what a shell
/// would not leave as it is.
/// </summary>
public sealed class ExactTest
{
    /// <summary>Begins a filter that names one test.</summary>
    private const char Mark = '=';

    // Every id holds a slash, so that no id can be taken for a digest.
    private const string DigestMark = "sha256:";

    // 64 bits: no two ids of a suite will ever share them by chance.
    private const int DigestLength = 16;

    private readonly string _name;

    private ExactTest(string name) => _name = name;

    /// <summary>The filter that takes this test alone.</summary>
    /// <param name="name">Its id, or what <see cref="DigestOf"/> gives for it.</param>
    /// <exception cref="AssayException">It is neither.</exception>
    public static string Filter(string name) => Filter(name, "--test");

    /// <summary>The same for another option.</summary>
    /// <param name="name">Its id, or what <see cref="DigestOf"/> gives for it.</param>
    /// <param name="option">The option that names it.</param>
    /// <exception cref="AssayException">It is neither.</exception>
    public static string Filter(string name, string option) =>
        name.Contains('/', StringComparison.Ordinal) || IsDigest(name)
            ? Mark + name
            : throw new AssayException(
                Fault.Usage,
                $"{option} expects the whole id of a test, such as Project/Namespace.Class.Method, not '{name}'; 'assay list' prints all test ids."
            );

    /// <summary>A name of a test that every shell leaves as it is.</summary>
    public static string DigestOf(string id) =>
        DigestMark
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..DigestLength];

    /// <summary>The test that a filter names; null where it is a filter of another kind.</summary>
    public static ExactTest? Read(string filter) =>
        filter.Length > 1 && filter[0] == Mark ? new ExactTest(filter[1..]) : null;

    /// <summary>Whether a test is the one.</summary>
    public bool Is(string id) =>
        IsDigest(_name)
            ? DigestOf(id) == _name
            : string.Equals(id, _name, StringComparison.Ordinal);

    /// <summary>Whether it could be a test whose id begins like this.</summary>
    public bool CouldBeOf(string start) =>
        IsDigest(_name) || _name.StartsWith(start, StringComparison.Ordinal);

    private static bool IsDigest(string name) =>
        name.Length == DigestMark.Length + DigestLength
        && name.StartsWith(DigestMark, StringComparison.Ordinal);
}
