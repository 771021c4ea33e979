using System.Globalization;

namespace Assay.Engine.Run.Memory;

/// <summary>Memory on Linux: that of the machine, and that of the control groups (a container's limit) that we are in.</summary>
/// <param name="root">Where the system's files begin.</param>
internal sealed class LinuxMemory(string root)
{
    private const string Version1 = "sys/fs/cgroup/memory";
    private const string Version2 = "sys/fs/cgroup";

    /// <summary>The higher of both, 0 to 1; null where neither is known.</summary>
    public double? Load()
    {
        double?[] loads = [Machine(), .. Groups().Select(Group)];
        return loads.Max();
    }

    private double? Machine()
    {
        var lines = Lines(Path.Combine(root, "proc/meminfo"));
        return
            Value(lines, "MemAvailable:") is { } available
            && Value(lines, "MemTotal:") is > 0 and { } total
            ? 1 - available / total
            : null;
    }

    // A group's limit holds for all groups in it, so each one up to the first counts.
    private IEnumerable<string> Groups()
    {
        foreach (var line in Lines(Path.Combine(root, "proc/self/cgroup")))
        {
            var parts = line.Split(':', 3);
            if (
                parts.Length < 3
                || (parts[1].Length > 0 && !parts[1].Split(',').Contains("memory"))
            )
            {
                continue;
            }
            var top = Path.Combine(root, parts[1].Length == 0 ? Version2 : Version1);
            yield return top;
            var folder = top;
            foreach (var part in parts[2].Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                folder = Path.Combine(folder, part);
                yield return folder;
            }
        }
    }

    private static double? Group(string folder)
    {
        var limit = Number(folder, "memory.max") ?? Number(folder, "memory.limit_in_bytes");
        var used = Number(folder, "memory.current") ?? Number(folder, "memory.usage_in_bytes");
        // What of files has not been used of late is given back for the asking.
        var files = Value(Lines(Path.Combine(folder, "memory.stat")), "inactive_file") ?? 0;
        return limit is > 0 && used is not null ? (used - files) / limit : null;
    }

    private static double? Number(string folder, string file) =>
        Lines(Path.Combine(folder, file)) is [var line, ..] ? Parse(line) : null;

    // Such as "MemTotal:  16384 kB" and "inactive_file 4096".
    private static double? Value(IReadOnlyList<string> lines, string name) =>
        lines
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 1 && words[0] == name)
            .Select(words => Parse(words[1]))
            .FirstOrDefault();

    // No number is "max": no limit.
    private static double? Parse(string text) =>
        double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // A file that is not there says that this kind of limit is not there.
    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
