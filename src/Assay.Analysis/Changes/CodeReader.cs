using System.Security.Cryptography;
using System.Text;
using Assay.Analysis.Instrument;
using Mono.Cecil;

namespace Assay.Analysis.Changes;

/// <summary>Reads assemblies for what their code says.</summary>
public static class CodeReader
{
    /// <summary>What the code of an assembly says; null where the file is no assembly, or cannot be read.</summary>
    /// <param name="assembly">Full path of the file.</param>
    public static ModuleCode? Read(string assembly)
    {
        try
        {
            using var module = Open(assembly, File.ReadAllBytes(assembly));
            var methods = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
            var types = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var type in module.GetTypes())
            {
                if (!type.Name.StartsWith('<'))
                {
                    types[UserName.FullName(type)] = Digest(TypeText.Of(type));
                }
                foreach (var method in type.Methods)
                {
                    var user = UserName.Of(method);
                    var key = ModuleCode.MethodKey(user.Type, user.Name);
                    if (!methods.TryGetValue(key, out var text))
                    {
                        methods[key] = text = new StringBuilder();
                    }
                    MethodText.Write(method, text);
                }
            }
            return new ModuleCode(
                methods.ToDictionary(
                    m => m.Key,
                    m => Digest(m.Value.ToString()),
                    StringComparer.Ordinal
                ),
                types,
                Digest(TypeText.Rest(module))
            );
        }
        catch (Exception)
        {
            // Cecil has no type of its own for metadata that contradicts itself, and throws whatever comes of it.
            return null;
        }
    }

    /// <summary>The methods of an assembly whose code names any of some types, by <see cref="ModuleCode.MethodKey"/>.</summary>
    /// <param name="assembly">Full path of the file, which <see cref="Read"/> could read.</param>
    /// <param name="types">Full names of the types.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlySet<string> MethodsNaming(string assembly, IReadOnlySet<string> types)
    {
        using var module = Open(assembly, File.ReadAllBytes(assembly));
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods))
        {
            if (NamedTypes.Of(method).Any(types.Contains))
            {
                var user = UserName.Of(method);
                found.Add(ModuleCode.MethodKey(user.Type, user.Name));
            }
        }
        return found;
    }

    // With symbols where they are there: they tell whose state machine a method is.
    private static ModuleDefinition Open(string assembly, byte[] bytes)
    {
        var symbols = Path.ChangeExtension(assembly, ".pdb");
        if (File.Exists(symbols))
        {
            try
            {
                return ModuleDefinition.ReadModule(
                    new MemoryStream(bytes),
                    new ReaderParameters
                    {
                        ReadSymbols = true,
                        SymbolStream = new MemoryStream(File.ReadAllBytes(symbols)),
                    }
                );
            }
            catch (Exception)
            {
                // Of another build, or damaged: the code says the same without.
            }
        }
        return ModuleDefinition.ReadModule(new MemoryStream(bytes));
    }

    private static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 10));
}
