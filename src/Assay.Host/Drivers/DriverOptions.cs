using System.Reflection;
using Assay.Model.Wire;

namespace Assay.Host.Drivers;

/// <summary>What a driver is given.</summary>
/// <param name="Assembly">The loaded test assembly.</param>
/// <param name="Request">What the controller asked for.</param>
internal sealed record DriverOptions(Assembly Assembly, Load Request)
{
    /// <summary>The bin folder of the test project.</summary>
    public string Folder => Path.GetDirectoryName(Request.AssemblyPath)!;
}
