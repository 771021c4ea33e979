using System.Reflection;

namespace Assay.Host.Drivers.MSTest;

/// <summary>
/// MSTest's adapter in the user's bin folder. Names no type of the test platform, so that it can tell whether the
/// driver can be loaded at all.
/// </summary>
internal sealed class MSTestAdapter
{
    private const string Namespace = "Microsoft.VisualStudio.TestPlatform.MSTest.TestAdapter.";

    // The names of MSTest 4, then those of MSTest 3.
    private static readonly string[] AdapterNames =
    {
        "MSTest.TestAdapter",
        "Microsoft.VisualStudio.TestPlatform.MSTest.TestAdapter",
    };

    private static readonly string[] ServicesNames =
    {
        "MSTestAdapter.PlatformServices",
        "Microsoft.VisualStudio.TestPlatform.MSTestAdapter.PlatformServices",
    };

    private readonly Assembly _assembly;

    private MSTestAdapter(Assembly assembly) => _assembly = assembly;

    /// <summary>Version of MSTest.</summary>
    public string Version => FrameworkVersionOf.Assembly(_assembly);

    /// <exception cref="DriverDoesNotFitException">The project does without what the driver needs.</exception>
    public static MSTestAdapter Find()
    {
        var assembly =
            AdapterNames.Select(TryLoad).FirstOrDefault(a => a is not null)
            ?? throw new DriverDoesNotFitException(
                "its bin folder has no MSTest adapter (package MSTest.TestAdapter), through which MSTest is driven."
            );
        return TryLoad("Microsoft.VisualStudio.TestPlatform.ObjectModel") is not null
            ? new MSTestAdapter(assembly)
            : throw new DriverDoesNotFitException(
                "its bin folder has no Microsoft.VisualStudio.TestPlatform.ObjectModel.dll, through which MSTest is driven."
            );
    }

    /// <summary>A new object of a public class of the adapter.</summary>
    public T Create<T>(string name) =>
        (T)Activator.CreateInstance(_assembly.GetType(Namespace + name, throwOnError: true)!)!;

    /// <summary>A class that is internal to the adapter and moved between its assemblies; null where this version has none.</summary>
    public Type? FindInternal(string name) =>
        ServicesNames
            .Select(TryLoad)
            .Append(_assembly)
            .Select(a => a?.GetType(Namespace + name))
            .FirstOrDefault(t => t is not null);

    private static Assembly? TryLoad(string name)
    {
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
