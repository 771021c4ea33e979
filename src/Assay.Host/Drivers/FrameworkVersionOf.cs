using System.Reflection;

namespace Assay.Host.Drivers;

/// <summary>The version of a framework, as its package has it.</summary>
internal static class FrameworkVersionOf
{
    /// <summary>Version of an assembly of the framework.</summary>
    public static string Assembly(Assembly assembly)
    {
        // Assembly versions often stay the same over several releases; what comes after the + names the commit.
        var release = assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0];
        return release ?? assembly.GetName().Version!.ToString(3);
    }
}
