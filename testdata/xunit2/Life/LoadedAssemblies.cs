using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Life;

/// <summary>What code that looks for plug-ins everywhere meets in the process.</summary>
public class LoadedAssemblies
{
    [Fact]
    public void Tell_their_types()
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            _ = assembly.GetTypes();
            foreach (var type in assembly.DefinedTypes)
            {
                _ = type.BaseType;
            }
        }
    }

    // Others may lack some: adapters do, and facades of the runtime.
    [Fact]
    public void Of_Assay_find_what_they_reference()
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Where(IsOfAssay))
        {
            foreach (var reference in assembly.GetReferencedAssemblies())
            {
                _ = Assembly.Load(reference);
            }
        }
    }

    private static bool IsOfAssay(Assembly assembly) =>
        assembly.GetName().Name!.StartsWith("Assay.", StringComparison.Ordinal);
}
