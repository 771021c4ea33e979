using Assay.Host.Drivers.XUnit;
using Xunit.Sdk;

namespace Assay.Host.Drivers.XUnit3;

/// <summary>Options in the form that xUnit 3 takes.</summary>
internal sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly FrameworkOptions _options;

    public Options(FrameworkOptions options) => _options = options;

    public TValue? GetValue<TValue>(string name) => _options.Get<TValue>(name);

    public void SetValue<TValue>(string name, TValue value) => _options.Set(name, value);

    // Asked for by runners that hand the options to another process.
    public string ToJson() => throw new NotSupportedException();
}
