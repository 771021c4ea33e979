using System.Xml;
using System.Xml.Linq;

namespace Assay.Host.Drivers;

/// <summary>The project's .runsettings file.</summary>
internal sealed class RunSettings
{
    private readonly XElement _root;

    private RunSettings(XElement root) => _root = root;

    /// <summary>The parameters that tests can ask their context for.</summary>
    public IReadOnlyDictionary<string, string> Parameters =>
        NamedValues(_root.Element("TestRunParameters")?.Elements("Parameter"));

    /// <summary>True where the file asks every framework not to run tests side by side.</summary>
    public bool DisablesParallelization =>
        bool.TryParse(Value("RunConfiguration", "DisableParallelization"), out var disabled)
        && disabled;

    /// <summary>Reads the file; settings that are all at their defaults where there is none.</summary>
    /// <exception cref="DriverDoesNotFitException">It can't be read, or only the project's own runner can obey it.</exception>
    public static RunSettings Read(string? path)
    {
        if (path is null)
        {
            return new RunSettings(new XElement("RunSettings"));
        }
        try
        {
            using var reader = XmlReader.Create(
                path,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            var settings = new RunSettings(XElement.Load(reader));
            return settings.Value("RunConfiguration", "TestCaseFilter") is null
                ? settings
                : throw new DriverDoesNotFitException(
                    $"{Path.GetFileName(path)} has a TestCaseFilter, which only the project's own runner can apply."
                );
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new DriverDoesNotFitException(
                $"{Path.GetFileName(path)} can't be read as run settings: {e.Message}"
            );
        }
    }

    /// <summary>Text of an element of a section such as <c>RunConfiguration</c> or <c>NUnit</c>; null where it is not there.</summary>
    public string? Value(string section, string element) =>
        _root.Element(section)?.Element(element)?.Value.Trim();

    /// <summary>A copy of the whole.</summary>
    public XElement ToXml() => new(_root);

    /// <summary>Sets the environment variables that the file names, as the test platform does before it loads a test.</summary>
    public void SetEnvironment()
    {
        var variables = _root.Element("RunConfiguration")?.Element("EnvironmentVariables");
        foreach (var variable in variables?.Elements() ?? Enumerable.Empty<XElement>())
        {
            Environment.SetEnvironmentVariable(variable.Name.LocalName, variable.Value);
        }
    }

    private static Dictionary<string, string> NamedValues(IEnumerable<XElement>? elements)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in elements ?? Enumerable.Empty<XElement>())
        {
            if (element.Attribute("name") is { } name && element.Attribute("value") is { } value)
            {
                values[name.Value] = value.Value;
            }
        }
        return values;
    }
}
