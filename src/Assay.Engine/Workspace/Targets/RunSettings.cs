using System.Xml;
using System.Xml.Linq;

namespace Assay.Engine.Workspace.Targets;

/// <summary>What a .runsettings file says about the process in which tests run.</summary>
internal static class RunSettings
{
    /// <summary>The environment variables that it sets.</summary>
    /// <exception cref="AssayException">It is missing or cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> EnvironmentVariables(string path)
    {
        try
        {
            using var reader = XmlReader.Create(path);
            return XDocument
                .Load(reader)
                .Root!.Elements("RunConfiguration")
                .Elements("EnvironmentVariables")
                .Elements()
                .GroupBy(e => e.Name.LocalName)
                .ToDictionary(g => g.Key, g => g.Last().Value);
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new AssayException(
                Fault.Usage,
                $"The run settings '{path}' that a project names cannot be read ({e.Message.TrimEnd('.')}); correct the file or the project."
            );
        }
    }
}
