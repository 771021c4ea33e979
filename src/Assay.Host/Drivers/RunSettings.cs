using System.Xml;
using System.Xml.Linq;
using Assay.Model;
using Assay.Model.Wire;

namespace Assay.Host.Drivers;

/// <summary>The project's .runsettings file.</summary>
internal sealed class RunSettings
{
    // Where adapters on Microsoft.Testing.Platform look, beside --settings.
    private const string FileVariable = "TESTINGPLATFORM_VSTESTBRIDGE_RUNSETTINGS_FILE";
    private const string ContentVariable = "TESTINGPLATFORM_EXPERIMENTAL_VSTEST_RUNSETTINGS";

    // What drivers obey, and what makes reports. The rest VSTest hands to extensions, which are not loaded here.
    private static readonly HashSet<string> KnownSections = new(StringComparer.OrdinalIgnoreCase)
    {
        "RunConfiguration",
        "TestRunParameters",
        "MSTest",
        "MSTestV2",
        "NUnit",
        "xUnit",
        "DataCollectionRunSettings",
        "LoggerRunSettings",
    };

    private readonly XElement _root;

    private RunSettings(XElement root, string name)
    {
        _root = root;
        Name = name;
    }

    /// <summary>Name of the file; empty where there is none.</summary>
    public string Name { get; }

    /// <summary>The parameters that tests can ask their context for.</summary>
    public IReadOnlyDictionary<string, string> Parameters =>
        NamedValues(_root.Element("TestRunParameters")?.Elements("Parameter"));

    /// <summary>True where the file asks every framework not to run tests side by side.</summary>
    public bool DisablesParallelization =>
        bool.TryParse(Value("RunConfiguration", "DisableParallelization"), out var disabled)
        && disabled;

    /// <summary>Reads what applies to a project under <c>dotnet test</c>; settings that are all at their defaults where nothing does.</summary>
    /// <exception cref="DriverDoesNotFitException">It can't be read, or only the project's own runner can obey it.</exception>
    public static RunSettings For(Load load)
    {
        if (!load.UsesTestingPlatform)
        {
            var settings = Read(load.RunSettingsPath);
            settings.RefuseUnknownSections();
            return settings;
        }
        // There the file that the project names is for VSTest only, and xUnit and TUnit read none at all.
        if (load.Framework is not (Framework.NUnit or Framework.MSTest))
        {
            return Read(null);
        }
        if (Environment.GetEnvironmentVariable(ContentVariable) is { Length: > 0 })
        {
            throw new DriverDoesNotFitException(
                $"the environment variable {ContentVariable} holds run settings, which only the project's own runner can apply."
            );
        }
        var file = Environment.GetEnvironmentVariable(FileVariable);
        return Read(File.Exists(file) ? file : null);
    }

    /// <summary>Reads a file; settings that are all at their defaults where there is none.</summary>
    /// <exception cref="DriverDoesNotFitException">It can't be read, or only the project's own runner can obey it.</exception>
    public static RunSettings Read(string? path)
    {
        if (path is null)
        {
            return new RunSettings(new XElement("RunSettings"), "");
        }
        var name = Path.GetFileName(path);
        try
        {
            using var reader = XmlReader.Create(
                path,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            var settings = new RunSettings(XElement.Load(reader), name);
            return settings.Value("RunConfiguration", "TestCaseFilter") is null
                ? settings
                : throw new DriverDoesNotFitException(
                    $"{name} has a TestCaseFilter, which only the project's own runner can apply."
                );
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new DriverDoesNotFitException(
                $"{name} can't be read as run settings: {e.Message}"
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

    private void RefuseUnknownSections()
    {
        var unknown = _root
            .Elements()
            .FirstOrDefault(e => !KnownSections.Contains(e.Name.LocalName));
        if (unknown is not null)
        {
            throw new DriverDoesNotFitException(
                $"{Name} has the section {unknown.Name.LocalName}, which is for an extension of VSTest that only the project's own runner loads."
            );
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
