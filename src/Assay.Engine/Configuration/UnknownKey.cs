namespace Assay.Engine.Configuration;

/// <summary>The error that names the nearest known key.</summary>
internal static class UnknownKey
{
    /// <summary>A table that there is not.</summary>
    public static AssayException InFile(string table, int line)
    {
        var tables = KnownSettings
            .Ungrouped.Select(s => s.Table)
            .Distinct()
            .Append(CriticalPath.Table)
            .Append(RunProfile.Table)
            .ToList();
        var elsewhere = KnownSettings.All.FirstOrDefault(s => s.Key == table)?.Name;
        return Make(line, table, elsewhere ?? Nearest.To(table, tables), tables);
    }

    /// <summary>A key that its table does not have.</summary>
    public static AssayException InFile(string table, string shown, string key, int line)
    {
        var siblings = KnownSettings.All.Where(s => s.Table == table).Select(s => s.Key).ToList();
        // The right key in the wrong table is nearer than another key of this one.
        var elsewhere = KnownSettings.All.FirstOrDefault(s => s.Key == key)?.Name;
        return Make(line, $"{shown}.{key}", elsewhere ?? Nearest.To(key, siblings), siblings);
    }

    private static AssayException Make(
        int line,
        string unknown,
        string? nearest,
        IEnumerable<string> known
    ) =>
        new(
            Fault.Usage,
            FormattableString.Invariant($"{ConfigurationFile.Name}:{line}: unknown key {unknown}; ")
                + (
                    nearest is null
                        ? $"known here: {string.Join(", ", known)}."
                        : $"did you mean {nearest}?"
                )
        );
}
