using System.Globalization;
using System.Text;
using Mono.Cecil;

namespace Assay.Analysis.Changes;

/// <summary>What attributes say; those that only compilers and debuggers read say nothing.</summary>
internal static class AttributeText
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "System.Diagnostics.DebuggableAttribute",
        "System.Diagnostics.DebuggerBrowsableAttribute",
        "System.Diagnostics.DebuggerHiddenAttribute",
        "System.Diagnostics.DebuggerNonUserCodeAttribute",
        "System.Diagnostics.DebuggerStepThroughAttribute",
        "System.Reflection.AssemblyFileVersionAttribute",
        "System.Reflection.AssemblyInformationalVersionAttribute",
        "System.Runtime.CompilerServices.AsyncStateMachineAttribute",
        "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
        "System.Runtime.CompilerServices.IteratorStateMachineAttribute",
        "System.Runtime.CompilerServices.CompilerGeneratedAttribute",
    };

    public static void Write(ICustomAttributeProvider provider, StringBuilder text)
    {
        if (!provider.HasCustomAttributes)
        {
            return;
        }
        foreach (var attribute in provider.CustomAttributes)
        {
            if (!Silent.Contains(attribute.AttributeType.FullName))
            {
                text.Append('[')
                    .Append(attribute.Constructor.FullName)
                    .Append(' ')
                    .Append(Convert.ToHexString(attribute.GetBlob()))
                    .Append("]\n");
            }
        }
    }

    /// <summary>A constant of a field or parameter.</summary>
    public static string Constant(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
}
