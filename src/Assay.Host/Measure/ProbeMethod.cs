using System.Reflection;

namespace Assay.Host.Measure;

/// <summary>Methods of Assay.Probe, bound by name: it must be the one copy that the user's assemblies call.</summary>
internal static class ProbeMethod
{
    /// <summary>The copy that the user's assemblies call, loaded by the user's own context.</summary>
    public static Assembly Probe => Assembly.Load("Assay.Probe");

    /// <summary>One of its public static methods.</summary>
    public static T Bind<T>(Assembly probe, string type, string method)
        where T : Delegate =>
        (T)
            Delegate.CreateDelegate(
                typeof(T),
                probe.GetType("Assay.Probe." + type, throwOnError: true)!.GetMethod(method)!
            );
}
