using System.Globalization;
using System.Xml.Linq;
using Assay.Model.Wire;

namespace Assay.Host.Drivers.MSTest;

/// <summary>
/// The project's settings, from its .runsettings file or, on Microsoft.Testing.Platform, its testconfig.json: as the
/// adapter is to have them, which is without parallel runs, and what they say of those.
/// </summary>
internal sealed class MSTestSettings
{
    private MSTestSettings(XElement settings)
    {
        var run = Child(settings, "RunConfiguration");
        DisablesParallelization = IsTrue(Child(run, "DisableParallelization"));
        var mstest = Child(settings, "MSTestV2") ?? Child(settings, "MSTest");
        if (Child(mstest, "Parallelize") is { } parallelize)
        {
            Workers = int.TryParse(
                Child(parallelize, "Workers")?.Value,
                NumberStyles.Integer,
                CultureInfo.InvariantCulture,
                out var workers
            )
                ? workers
                : 0;
        }

        var serial = new XElement(settings);
        if (Child(serial, "RunConfiguration") is not { } configuration)
        {
            configuration = new XElement("RunConfiguration");
            serial.AddFirst(configuration);
        }
        configuration.SetElementValue("DisableParallelization", true);
        configuration.SetElementValue("CollectSourceInformation", false);
        Xml = serial.ToString();
    }

    /// <summary>The settings for the adapter.</summary>
    public string Xml { get; }

    /// <summary>True where the settings forbid parallel runs.</summary>
    public bool DisablesParallelization { get; }

    /// <summary>How many workers the settings ask for, 0 for as many as there are processors; null where they don't say.</summary>
    public int? Workers { get; }

    /// <summary>Reads what applies to the project.</summary>
    /// <exception cref="DriverDoesNotFitException">A file can't be read, or only the project's own runner can obey it.</exception>
    public static MSTestSettings Of(Load request)
    {
        var settings = RunSettings.For(request).ToXml();
        var config = Path.ChangeExtension(request.AssemblyPath, ".testconfig.json");
        if (request.UsesTestingPlatform && File.Exists(config))
        {
            MSTestConfig.AddTo(settings, config);
        }
        return new MSTestSettings(settings);
    }

    private static XElement? Child(XElement? parent, string name) =>
        parent
            ?.Elements()
            .FirstOrDefault(e =>
                string.Equals(e.Name.LocalName, name, StringComparison.OrdinalIgnoreCase)
            );

    private static bool IsTrue(XElement? element) =>
        bool.TryParse(element?.Value, out var value) && value;
}
