using System.Globalization;

namespace Assay.Analysis.Coverage.Export;

/// <summary>Coverage in the format of LCOV's <c>geninfo</c>.</summary>
public static class Lcov
{
    /// <summary>Writes all files.</summary>
    public static void Write(TextWriter to, IEnumerable<FileCoverage> files)
    {
        foreach (
            var file in files
                .GroupBy(f => f.Path, StringComparer.Ordinal)
                .OrderBy(f => f.Key, StringComparer.Ordinal)
        )
        {
            Write(to, file.Key, [.. file]);
        }
    }

    // A file that is linked into several assemblies is one record: readers add up what they find twice.
    private static void Write(TextWriter to, string path, FileCoverage[] parts)
    {
        Line(to, $"TN:");
        Line(to, $"SF:{OneLine(path)}");
        foreach (var method in parts.SelectMany(p => p.Methods).Where(m => m.Lines.Count > 0))
        {
            var name = OneLine($"{method.Type}::{method.Name}");
            Line(to, $"FN:{method.Lines.Keys.Min()},{name}");
            Line(to, $"FNDA:{method.Lines.Values.Max()},{name}");
        }
        var branches = parts.SelectMany(p => p.Branches).OrderBy(b => b.Line).ToArray();
        for (var i = 0; i < branches.Length; i++)
        {
            var reached = branches[i].Tests.Any(t => t > 0);
            for (var way = 0; way < branches[i].Tests.Count; way++)
            {
                var taken = reached
                    ? branches[i].Tests[way].ToString(CultureInfo.InvariantCulture)
                    : "-";
                Line(to, $"BRDA:{branches[i].Line},{i},{way},{taken}");
            }
        }
        Line(to, $"BRF:{parts.Sum(p => p.BranchPaths)}");
        Line(to, $"BRH:{parts.Sum(p => p.BranchPathsCovered)}");
        var lines = parts
            .SelectMany(p => p.Lines)
            .GroupBy(l => l.Key)
            .OrderBy(l => l.Key)
            .ToArray();
        foreach (var line in lines)
        {
            Line(to, $"DA:{line.Key},{line.Max(l => l.Value)}");
        }
        Line(to, $"LF:{lines.Length}");
        Line(to, $"LH:{lines.Count(g => g.Any(l => l.Value > 0))}");
        Line(to, $"end_of_record");
    }

    private static void Line(TextWriter to, FormattableString text)
    {
        to.Write(text.ToString(CultureInfo.InvariantCulture));
        to.Write('\n');
    }

    // The format knows no escapes, and a file name may hold anything.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
