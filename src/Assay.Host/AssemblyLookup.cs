using System.Reflection;
using System.Runtime.Loader;

namespace Assay.Host;

/// <summary>Finds what the user's deps file does not list: the host's own assemblies, and files that merely lie in the bin folder.</summary>
internal static class AssemblyLookup
{
    private static readonly string OwnFolder = Path.GetDirectoryName(
        typeof(AssemblyLookup).Assembly.Location
    )!;
    private static string? _binFolder;

    public static void Register() => AssemblyLoadContext.Default.Resolving += Resolve;

    /// <summary>Adds the folder of the test assembly.</summary>
    public static void AddBinFolder(string folder) => _binFolder = folder;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        var file = Candidates(name).FirstOrDefault(File.Exists);
        return file is null ? null : context.LoadFromAssemblyPath(file);
    }

    private static IEnumerable<string> Candidates(AssemblyName name)
    {
        // First, so that no older copy in a bin folder takes the place of a driver; there is nothing else in it.
        yield return Path.Combine(OwnFolder, name.Name + ".dll");
        var culture = name.CultureName is { Length: > 0 } c ? c : ".";
        if (_binFolder is not null)
        {
            yield return Path.GetFullPath(Path.Combine(_binFolder, culture, name.Name + ".dll"));
            yield return Path.GetFullPath(Path.Combine(_binFolder, culture, name.Name + ".exe"));
        }
    }
}
