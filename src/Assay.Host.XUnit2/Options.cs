extern alias xunit2;
using Assay.Host.Drivers.XUnit;
using xunit2::Xunit.Abstractions;

namespace Assay.Host.Drivers.XUnit2;

/// <summary>Options in the form that xUnit 2 takes.</summary>
internal sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly FrameworkOptions _options;

    public Options(FrameworkOptions options) => _options = options;

    public TValue GetValue<TValue>(string name) => _options.Get<TValue>(name)!;

    public void SetValue<TValue>(string name, TValue value) => _options.Set(name, value);
}
