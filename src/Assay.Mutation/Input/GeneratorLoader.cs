using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Assay.Mutation.Input;

/// <summary>Loads source generators and what they need from where these lie, apart from what Assay itself has loaded.</summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    private readonly AssemblyLoadContext _context = new("source generators");
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    public GeneratorLoader() => _context.Resolving += (_, name) => Find(name);

    public void AddDependencyLocation(string fullPath) =>
        _folders.Add(Path.GetDirectoryName(fullPath)!);

    public Assembly LoadFromPath(string fullPath)
    {
        AddDependencyLocation(fullPath);
        return _context.LoadFromAssemblyPath(fullPath);
    }

    private Assembly? Find(AssemblyName name) =>
        _folders
            .Select(folder => Path.Combine(folder, name.Name + ".dll"))
            .Where(File.Exists)
            .Select(_context.LoadFromAssemblyPath)
            .FirstOrDefault();
}
