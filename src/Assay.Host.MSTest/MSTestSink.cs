using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace Assay.Host.Drivers.MSTest;

/// <summary>Collects what the adapter discovers.</summary>
internal sealed class MSTestSink : ITestCaseDiscoverySink, IMessageLogger
{
    private readonly List<TestCase> _tests = new();
    private readonly List<string> _errors = new();

    public IReadOnlyList<TestCase> Tests => _tests;

    public IReadOnlyList<string> Errors => _errors;

    public void SendTestCase(TestCase discoveredTest) => _tests.Add(discoveredTest);

    public void SendMessage(TestMessageLevel testMessageLevel, string message)
    {
        if (testMessageLevel == TestMessageLevel.Error)
        {
            _errors.Add(message);
        }
    }
}
