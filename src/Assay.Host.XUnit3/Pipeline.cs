using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Assay.Host.Drivers.XUnit3;

/// <summary>Takes messages that no runner shows by default.</summary>
internal sealed class NoMessages : IMessageSink
{
    public bool OnMessage(IMessageSinkMessage message) => true;
}

/// <summary>What a project wants to be called before anything else of it in a process, and after everything else.</summary>
internal static class Pipeline
{
    private static ITestPipelineStartup? _startup;

    /// <summary>True where the project has it.</summary>
    public static bool IsWanted(Assembly assembly) => Attribute(assembly) is not null;

    /// <summary>Calls it, once in the life of the process; null where there is none.</summary>
    public static ITestPipelineStartup? Start(Assembly assembly)
    {
        if (_startup is null && Attribute(assembly) is { } attribute)
        {
            var startup = (ITestPipelineStartup)
                Activator.CreateInstance(attribute.TestPipelineStartupType)!;
            Task.Run(() => startup.StartAsync(new NoMessages()).AsTask()).GetAwaiter().GetResult();
            _startup = startup;
        }
        return _startup;
    }

    /// <summary>Calls its other half where it was called; throws what that throws.</summary>
    public static void Stop()
    {
        if (Interlocked.Exchange(ref _startup, null) is { } startup)
        {
            Task.Run(() => startup.StopAsync().AsTask()).GetAwaiter().GetResult();
        }
    }

    private static ITestPipelineStartupAttribute? Attribute(Assembly assembly) =>
        assembly.GetCustomAttributes().OfType<ITestPipelineStartupAttribute>().FirstOrDefault();
}
