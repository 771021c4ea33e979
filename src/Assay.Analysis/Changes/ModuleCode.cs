namespace Assay.Analysis.Changes;

/// <summary>What an assembly's code says, member by member, so that two builds of it can be compared.</summary>
/// <param name="Methods">Digest of each method as the user wrote it (async methods, iterators and lambdas belong to the one that holds them), by <see cref="MethodKey"/>.</param>
/// <param name="Types">Digest of what a type is beside its methods' code: bases, fields, constants, attributes, virtual members; by its full name.</param>
/// <param name="Rest">Digest of what belongs to no type: attributes of the assembly, resources, what it refers to.</param>
public sealed record ModuleCode(
    IReadOnlyDictionary<string, string> Methods,
    IReadOnlyDictionary<string, string> Types,
    string Rest
)
{
    /// <summary>Name of a method in <see cref="Methods"/>.</summary>
    /// <param name="type">Full name of its type, nested types joined by <c>+</c>.</param>
    /// <param name="name">Its name with parameter types.</param>
    public static string MethodKey(string type, string name) => type + "::" + name;

    /// <summary>The type of a name in <see cref="Methods"/>.</summary>
    public static string TypeOf(string methodKey) =>
        methodKey[..methodKey.IndexOf("::", StringComparison.Ordinal)];
}
