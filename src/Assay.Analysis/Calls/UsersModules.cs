using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Calls;

/// <summary>The user's assemblies of one project, to find in them what a call leads to.</summary>
internal sealed class UsersModules : IDisposable
{
    private readonly DefaultAssemblyResolver _resolver = new();
    private readonly List<ModuleDefinition> _modules = [];
    private readonly ILookup<string, TypeDefinition> _byBase;

    public UsersModules(IEnumerable<string> assemblies, IReadOnlyList<string> searchFolders)
    {
        foreach (var folder in _resolver.GetSearchDirectories())
        {
            _resolver.RemoveSearchDirectory(folder);
        }
        foreach (var folder in searchFolders)
        {
            _resolver.AddSearchDirectory(folder);
        }
        _modules.AddRange(assemblies.Select(Read).OfType<ModuleDefinition>());
        _byBase = _modules
            .SelectMany(m => m.GetTypes())
            .SelectMany(t => Bases(t).Select(b => (Base: b, Type: t)))
            .ToLookup(x => x.Base, x => x.Type, StringComparer.Ordinal);
    }

    /// <summary>A type by the name that hosts give it; null where it is none of the user's.</summary>
    public TypeDefinition? Type(string name) =>
        _modules.Select(m => m.GetType(name.Replace('+', '/'))).FirstOrDefault(t => t is not null)
        ?? _modules
            .SelectMany(m => m.GetTypes())
            .FirstOrDefault(t =>
                t.FullName.Split('`')[0] == name.Split('`', '<')[0].Replace('+', '/')
            );

    /// <summary>The definition of a type of the user's; null for others.</summary>
    public TypeDefinition? Own(TypeReference reference)
    {
        var type = reference.GetElementType();
        return _modules
            .Select(m => m.GetType(type.FullName))
            .FirstOrDefault(t => t is not null && t.FullName == type.FullName);
    }

    /// <summary>The methods of the user's that a call may run.</summary>
    public IEnumerable<MethodDefinition> Behind(MethodReference reference)
    {
        if (Own(reference.DeclaringType) is not { } owner)
        {
            return [];
        }
        var named = owner
            .Methods.Where(m =>
                m.Name == reference.Name && m.Parameters.Count == reference.Parameters.Count
            )
            .ToArray();
        // Where it is left open which implementation runs, only a single one can be told.
        var overrides =
            named.Any(m => m.IsAbstract)
            && _byBase[owner.FullName].Where(t => !t.IsAbstract).ToArray() is [var only]
                ? only.Methods.Where(m =>
                    m.Parameters.Count == reference.Parameters.Count
                    && (
                        m.Name == reference.Name
                        || m.Name.EndsWith("." + reference.Name, StringComparison.Ordinal)
                    )
                )
                : [];
        return named.Concat(overrides).Concat(InitialiserOf(owner));
    }

    /// <summary>The static constructor that a use of a type may run.</summary>
    public IEnumerable<MethodDefinition> InitialiserOf(TypeReference type) =>
        Own(type)?.Methods.Where(m => m is { IsConstructor: true, IsStatic: true }) ?? [];

    /// <summary>What an async method or iterator really does.</summary>
    public IEnumerable<MethodDefinition> StateMachineOf(MethodDefinition method) =>
        method
            .CustomAttributes.Where(a =>
                a.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal)
                && a.ConstructorArguments is [{ Value: TypeReference }]
            )
            .Select(a => Own((TypeReference)a.ConstructorArguments[0].Value))
            .OfType<TypeDefinition>()
            .SelectMany(t => t.Methods.Where(m => m.Name == "MoveNext"));

    public void Dispose()
    {
        _modules.ForEach(m => m.Dispose());
        _resolver.Dispose();
    }

    private ModuleDefinition? Read(string path)
    {
        try
        {
            var module = ModuleDefinition.ReadModule(
                path,
                new ReaderParameters { AssemblyResolver = _resolver, InMemory = true }
            );
            ReadSymbols(module);
            return module;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            // What is in it stays unknown, and the tests with it.
            return null;
        }
    }

    // They only say where a call is; without them the method does.
    private static void ReadSymbols(ModuleDefinition module)
    {
        try
        {
            module.ReadSymbols();
        }
        catch (Exception e)
            when (e
                    is SymbolsNotFoundException
                        or SymbolsNotMatchingException
                        or IOException
                        or NotSupportedException
                        or ArgumentException
                        or InvalidOperationException
            ) { }
    }

    private static IEnumerable<string> Bases(TypeDefinition type) =>
        type
            .Interfaces.Select(i => i.InterfaceType)
            .Append(type.BaseType)
            .OfType<TypeReference>()
            .Select(b => b.GetElementType().FullName);
}
