using System.Reflection;
using Assay.Host.Drivers.TestingPlatform;
using Microsoft.Testing.Platform.Builder;

namespace Assay.Host.Drivers.TUnit;

/// <summary>The one application of the process in which TUnit runs.</summary>
internal static class TUnitApplication
{
    private const string Hook = "TUnit.Engine.Framework.TestingPlatformBuilderHook";

    private static PlatformApplication? _application;

    /// <summary>Starts it, or gives the one that was started before.</summary>
    /// <exception cref="DriverDoesNotFitException">It can't be started as the project's own entry point would.</exception>
    public static PlatformApplication Open(DriverOptions options) =>
        _application ??= Start(options);

    private static PlatformApplication Start(DriverOptions options)
    {
        var assembly = options.Assembly;
        OwnEntryPoint.Refuse(assembly);
        var register =
            System
                .Reflection.Assembly.Load("TUnit.Engine")
                .GetType(Hook)
                ?.GetMethod("AddExtensions")
            ?? throw new DriverDoesNotFitException(
                $"this version of TUnit has no {Hook}, through which it is started."
            );
        // As the entry point would: generated code registers the tests there.
        System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(
            assembly.ManifestModule.ModuleHandle
        );
        // Of all extensions of the project only the framework is added: the others make reports.
        return PlatformApplication.Open(
            Arguments(options).ToArray(),
            register.CreateDelegate<Action<ITestApplicationBuilder, string[]>>()
        );
    }

    private static IEnumerable<string> Arguments(DriverOptions options)
    {
        yield return "--no-banner";
        yield return "--disable-logo";
        // Lets through what tests print, so that the last lines of one that ends the process are known.
        yield return "--output";
        yield return "Detailed";
        yield return "--maximum-parallel-tests";
        yield return "1";
        // The platform makes this folder at once, by default in the user's tree.
        yield return "--results-directory";
        yield return ResultsFolder();
        // TUnit looks for the mark on the entry assembly, which can be named from .NET 9 on only.
        if (
            options
                .Assembly.GetCustomAttributesData()
                .Any(a => a.AttributeType.FullName == "TUnit.Core.ReflectionModeAttribute")
        )
        {
            yield return "--reflection";
        }
        var settings = Path.ChangeExtension(options.Request.AssemblyPath, ".testconfig.json");
        if (File.Exists(settings))
        {
            yield return "--config-file";
            yield return settings;
        }
    }

    // Per process, because what tests attach to their results has the same name in each.
    private static string ResultsFolder()
    {
        var folder = Path.Combine(
            Path.GetTempPath(),
            FormattableString.Invariant($"assay-host-{Environment.ProcessId}")
        );
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TemporaryFolder.Delete(folder);
        return Path.Combine(folder, "TestResults");
    }
}
