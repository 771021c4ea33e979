extern alias xunit2;
using xunit2::Xunit.Abstractions;

namespace Assay.Host.Drivers.XUnit2;

/// <summary>Takes the framework's remarks on itself, which no runner shows by default.</summary>
internal sealed class NoDiagnostics : IMessageSink
{
    public bool OnMessage(IMessageSinkMessage message) => true;
}

/// <summary>Answers that nothing is known of a test's source, which only an editor asks for.</summary>
internal sealed class NoSourceInformation : ISourceInformationProvider
{
    public ISourceInformation GetSourceInformation(ITestCase testCase) => new Nowhere();

    public void Dispose() { }

    private sealed class Nowhere : ISourceInformation
    {
        public string? FileName { get; set; }

        public int? LineNumber { get; set; }

        public void Deserialize(IXunitSerializationInfo info) { }

        public void Serialize(IXunitSerializationInfo info) { }
    }
}

/// <summary>Collects what a discoverer finds.</summary>
internal sealed class DiscoverySink : IMessageSink, IDisposable
{
    private readonly ManualResetEventSlim _complete = new();

    public List<ITestCase> Cases { get; } = new();

    public void WaitForCompletion() => _complete.Wait();

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseDiscoveryMessage found:
                lock (Cases)
                {
                    Cases.Add(found.TestCase);
                }
                break;
            case IDiscoveryCompleteMessage:
                _complete.Set();
                break;
            default:
                break;
        }
        return true;
    }

    public void Dispose() => _complete.Dispose();
}
