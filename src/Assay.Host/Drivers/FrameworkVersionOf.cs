using System.Reflection;

namespace Assay.Host.Drivers;

/// <summary>The version of a framework, as its package has it.</summary>
internal static class FrameworkVersionOf
{
    /// <summary>Version of the assembly that a type of the framework is in.</summary>
    public static string Type(Type type)
    {
        var assembly = type.Assembly;
        // Assembly versions often stay the same over several releases; what comes after the + names the commit.
        var release = assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0];
        return release ?? assembly.GetName().Version!.ToString(3);
    }
}
