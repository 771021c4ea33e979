using System.Security.Cryptography;
using System.Text;
using Assay.Engine.Reuse.Standing;

namespace Assay.Engine.Reuse;

/// <summary>Says what the inputs of tests are at the moment; asks for each just once.</summary>
/// <param name="root">Full path of the solution's folder, which paths are relative to.</param>
/// <param name="variables">The environment variables of the tests.</param>
/// <param name="notAfter">Files that were written later count as unknown: nobody can tell what a test saw of them. Null for no limit.</param>
/// <param name="watch">Hears of each input before it is looked at; null where nobody wants to know.</param>
internal sealed class InputStates(
    string root,
    IReadOnlyDictionary<string, string> variables,
    DateTime? notAfter,
    Watch? watch = null
)
{
    // A folder with more in it than this is not an input that somebody wrote.
    private const int MostEntries = 10_000;
    private const string Missing = "-";

    // Files that the kernel makes up: they have no length, and say something else each time.
    private static readonly string[] MadeUp = ["/proc/", "/sys/", "/dev/"];

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>What an input is, such as the digest of a file; null where that can't be said.</summary>
    public string? Of(string input)
    {
        if (!_known.TryGetValue(input, out var state))
        {
            Watch(input);
            _known[input] = state = Read(input);
        }
        return state;
    }

    private void Watch(string input)
    {
        if (
            input == TestInputs.AllVariables
            || Asking.LeftOut.Any(v => input == TestInputs.Variable + v)
        )
        {
            watch?.GiveUp();
        }
        else if (
            input.StartsWith(TestInputs.File, StringComparison.Ordinal)
            || input.StartsWith(TestInputs.Folder, StringComparison.Ordinal)
        )
        {
            watch?.Any(Path.GetFullPath(input[(input.IndexOf(' ') + 1)..], root));
        }
    }

    private string? Read(string input)
    {
        try
        {
            return input.StartsWith(TestInputs.File, StringComparison.Ordinal)
                || input.StartsWith(TestInputs.Folder, StringComparison.Ordinal)
                    ? OfPath(Path.GetFullPath(input[(input.IndexOf(' ') + 1)..], root))
                : input == TestInputs.AllVariables ? OfAllVariables()
                : input == TestInputs.Machine ? OfMachine()
                : variables.TryGetValue(input[TestInputs.Variable.Length..], out var value)
                    ? Digest(Encoding.UTF8.GetBytes(value))
                : Missing;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private string? OfPath(string path)
    {
        if (MadeUp.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
        {
            return null;
        }
        if (Directory.Exists(path))
        {
            return OfFolder(path);
        }
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return Missing;
        }
        if (file.LastWriteTimeUtc > notAfter)
        {
            return null;
        }
        if (file.Length == 0)
        {
            // Not opened, as it may be a pipe that nobody writes to.
            return "empty";
        }
        using var content = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static string? OfFolder(string path)
    {
        var names = Directory
            .EnumerateFileSystemEntries(path, "*", SearchOption.AllDirectories)
            .Take(MostEntries + 1)
            .Select(e => Path.GetRelativePath(path, e))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return names.Length > MostEntries
            ? null
            : Digest(Encoding.UTF8.GetBytes(string.Join('\n', names)));
    }

    private string OfAllVariables() =>
        Digest(
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\0',
                    variables
                        .OrderBy(v => v.Key, StringComparer.Ordinal)
                        .Select(v => $"{v.Key}={v.Value}")
                )
            )
        );

    // Passes travel from machine to machine with the documents of shards, and with a store that is kept between builds.
    private static string OfMachine() =>
        Digest(
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\0',
                    Environment.MachineName,
                    Environment.UserDomainName,
                    Environment.UserName,
                    Environment.ProcessorCount,
                    Environment.OSVersion,
                    Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)
                )
            )
        );

    private static string Digest(byte[] content) =>
        Convert.ToHexStringLower(SHA256.HashData(content));
}
