using System.Globalization;
using System.Xml;

namespace Assay.Analysis.Coverage.Export;

/// <summary>Coverage in the XML format of Cobertura, as ReportGenerator and build servers read it.</summary>
public static class Cobertura
{
    /// <summary>Writes all files.</summary>
    /// <param name="to">Where to; UTF-8.</param>
    /// <param name="files">The files.</param>
    /// <param name="root">Folder that paths are written relative to.</param>
    /// <param name="time">When the coverage was measured.</param>
    public static void Write(
        Stream to,
        IReadOnlyCollection<FileCoverage> files,
        string root,
        DateTimeOffset time
    )
    {
        using var xml = XmlWriter.Create(
            to,
            new XmlWriterSettings { Indent = true, CloseOutput = false }
        );
        xml.WriteStartElement("coverage");
        Rates(xml, Totals.Of(files));
        Number(xml, "lines-covered", files.Sum(f => f.LinesCovered));
        Number(xml, "lines-valid", files.Sum(f => f.Lines.Count));
        Number(xml, "branches-covered", files.Sum(f => f.BranchPathsCovered));
        Number(xml, "branches-valid", files.Sum(f => f.BranchPaths));
        xml.WriteAttributeString("complexity", "0");
        xml.WriteAttributeString("version", "1.9");
        xml.WriteAttributeString(
            "timestamp",
            time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
        );
        xml.WriteStartElement("sources");
        xml.WriteElementString(
            "source",
            Clean(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar)
        );
        xml.WriteEndElement();
        xml.WriteStartElement("packages");
        foreach (
            var assembly in files
                .GroupBy(f => f.Assembly, StringComparer.Ordinal)
                .OrderBy(a => a.Key, StringComparer.Ordinal)
        )
        {
            Package(xml, assembly.Key, [.. assembly], root);
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Package(XmlWriter xml, string name, FileCoverage[] files, string root)
    {
        xml.WriteStartElement("package");
        xml.WriteAttributeString("name", Clean(name));
        Rates(xml, Totals.Of(files));
        xml.WriteAttributeString("complexity", "0");
        xml.WriteStartElement("classes");
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            foreach (var type in file.Methods.GroupBy(m => m.Type, StringComparer.Ordinal))
            {
                Class(xml, file, [.. type], Relative(root, file.Path));
            }
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Class(
        XmlWriter xml,
        FileCoverage file,
        MethodCoverage[] methods,
        string path
    )
    {
        var lines = methods
            .SelectMany(m => m.Lines)
            .GroupBy(l => l.Key)
            .ToDictionary(l => l.Key, l => l.Max(x => x.Value));
        var branches = file.Branches.Where(b => lines.ContainsKey(b.Line)).ToLookup(b => b.Line);
        xml.WriteStartElement("class");
        xml.WriteAttributeString("name", Clean(methods[0].Type.Replace('+', '/')));
        xml.WriteAttributeString("filename", Clean(path));
        Rates(xml, Totals.Of(lines, branches));
        xml.WriteAttributeString("complexity", "0");
        xml.WriteStartElement("methods");
        foreach (var method in methods)
        {
            xml.WriteStartElement("method");
            var bracket = method.Name.IndexOf('(', StringComparison.Ordinal);
            xml.WriteAttributeString(
                "name",
                Clean(bracket < 0 ? method.Name : method.Name[..bracket])
            );
            xml.WriteAttributeString(
                "signature",
                Clean(bracket < 0 ? "()" : method.Name[bracket..])
            );
            Rates(xml, Totals.Of(method.Lines, branches));
            xml.WriteAttributeString("complexity", "0");
            Lines(xml, method.Lines, branches);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        Lines(xml, lines, branches);
        xml.WriteEndElement();
    }

    private static void Lines(
        XmlWriter xml,
        IReadOnlyDictionary<int, int> lines,
        ILookup<int, BranchCoverage> branches
    )
    {
        xml.WriteStartElement("lines");
        foreach (var (line, tests) in lines.OrderBy(l => l.Key))
        {
            xml.WriteStartElement("line");
            Number(xml, "number", line);
            Number(xml, "hits", tests);
            var paths = branches[line].SelectMany(b => b.Tests).ToArray();
            xml.WriteAttributeString("branch", paths.Length > 0 ? "True" : "False");
            if (paths.Length > 0)
            {
                Conditions(xml, [.. branches[line]], paths);
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Conditions(XmlWriter xml, BranchCoverage[] branches, int[] paths)
    {
        xml.WriteAttributeString("condition-coverage", Share(paths));
        xml.WriteStartElement("conditions");
        for (var i = 0; i < branches.Length; i++)
        {
            xml.WriteStartElement("condition");
            Number(xml, "number", i);
            xml.WriteAttributeString("type", branches[i].Tests.Count > 2 ? "switch" : "jump");
            xml.WriteAttributeString("coverage", Percent(branches[i].Tests));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string Share(int[] paths) =>
        FormattableString.Invariant($"{Percent(paths)} ({paths.Count(p => p > 0)}/{paths.Length})");

    private static string Percent(IReadOnlyCollection<int> paths) =>
        (100 * paths.Count(p => p > 0) / paths.Count).ToString(CultureInfo.InvariantCulture) + "%";

    private static void Rates(XmlWriter xml, Totals totals)
    {
        xml.WriteAttributeString(
            "line-rate",
            totals.LineRate.ToString("0.####", CultureInfo.InvariantCulture)
        );
        xml.WriteAttributeString(
            "branch-rate",
            totals.BranchRate.ToString("0.####", CultureInfo.InvariantCulture)
        );
    }

    private static void Number(XmlWriter xml, string name, int number) =>
        xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));

    // Files of other places (generated ones, other drives) keep their full path.
    private static string Relative(string root, string path)
    {
        var relative = Path.GetRelativePath(root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    // Names of obfuscated code and of files may hold what XML cannot.
    private static string Clean(string text) =>
        string.Concat(
            text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\ufffd')
        );
}
