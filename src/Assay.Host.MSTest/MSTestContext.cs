using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;

namespace Assay.Host.Drivers.MSTest;

/// <summary>What the adapter asks the test platform: settings and folders.</summary>
internal sealed class MSTestContext : IRunContext, IRunSettings
{
    public MSTestContext(string settings, string? resultsFolder)
    {
        SettingsXml = settings;
        TestRunDirectory = resultsFolder;
    }

    public string SettingsXml { get; }

    public string? TestRunDirectory { get; }

    public IRunSettings RunSettings => this;

    public string? SolutionDirectory => null;

    public bool KeepAlive => false;

    public bool InIsolation => false;

    public bool IsDataCollectionEnabled => false;

    public bool IsBeingDebugged => false;

    public ISettingsProvider? GetSettings(string? settingsName) => null;

    public ITestCaseFilterExpression? GetTestCaseFilter(
        IEnumerable<string>? supportedProperties,
        Func<string, Microsoft.VisualStudio.TestPlatform.ObjectModel.TestProperty?> propertyProvider
    ) => null;
}
