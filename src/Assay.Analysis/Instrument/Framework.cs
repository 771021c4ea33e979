namespace Assay.Analysis.Instrument;

/// <summary>Names of assemblies that come with .NET.</summary>
internal static class Framework
{
    public static bool Contains(string assembly) =>
        assembly is "mscorlib" or "netstandard" or "System" or "WindowsBase"
        || assembly.StartsWith("System.", StringComparison.Ordinal)
        || assembly.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)
        || assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        || assembly.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
}
