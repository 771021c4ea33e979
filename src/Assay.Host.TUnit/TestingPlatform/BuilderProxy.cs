using System.Reflection;
using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Capabilities.TestFramework;
using Microsoft.Testing.Platform.Extensions.TestFramework;

namespace Assay.Host.Drivers.TestingPlatform;

/// <summary>
/// An application builder that passes everything on to the real one, except that the framework which registers itself
/// is wrapped. A proxy, because the interface has more members in later versions than the one compiled against.
/// </summary>
internal class BuilderProxy : DispatchProxy
{
    private ITestApplicationBuilder _builder = null!;
    private Func<ITestFramework, ITestFramework> _wrap = null!;

    public static ITestApplicationBuilder Around(
        ITestApplicationBuilder builder,
        Func<ITestFramework, ITestFramework> wrap
    )
    {
        var proxy = Create<ITestApplicationBuilder, BuilderProxy>();
        var self = (BuilderProxy)(object)proxy;
        self._builder = builder;
        self._wrap = wrap;
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(ITestApplicationBuilder.RegisterTestFramework))
        {
            var make =
                (Func<ITestFrameworkCapabilities, IServiceProvider, ITestFramework>)args![1]!;
            args[1] =
                (Func<ITestFrameworkCapabilities, IServiceProvider, ITestFramework>)(
                    (capabilities, services) => _wrap(make(capabilities, services))
                );
        }
        var answer = targetMethod.Invoke(_builder, args);
        return ReferenceEquals(answer, _builder) ? this : answer;
    }
}
