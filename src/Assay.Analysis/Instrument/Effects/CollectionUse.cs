using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Tells what one method does with the collections that static fields hold: adding to one changes what others see,
/// although the field stays as it is.
/// </summary>
internal sealed class CollectionUse
{
    private static readonly string[] Changes =
    [
        "Add",
        "Clear",
        "Dequeue",
        "Enqueue",
        "ExceptWith",
        "Insert",
        "IntersectWith",
        "Pop",
        "Push",
        "Remove",
        "Reverse",
        "Sort",
        "SymmetricExceptWith",
        "TryAdd",
        "TryDequeue",
        "TryPop",
        "TryRemove",
        "TryTake",
        "TryUpdate",
        "UnionWith",
        "set_",
    ];

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>True for what can be added to or taken from.</summary>
    public static bool IsCollection(TypeReference type) =>
        type.Namespace.StartsWith("System.Collections", StringComparison.Ordinal)
        && type.Namespace is not ("System.Collections.Immutable" or "System.Collections.Frozen")
        && !type.Name.StartsWith("ReadOnly", StringComparison.Ordinal)
        && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal);

    /// <summary>What is done with a collection; to be asked in the order of the instructions.</summary>
    /// <param name="name">Name of the field that holds it.</param>
    /// <param name="load">The instruction that gets it.</param>
    public (bool Reads, bool Writes) Of(string name, Instruction load)
    {
        if (
            Consumer.Of(load, out var isObject) is not { Operand: MethodReference called } call
            || !isObject
            || !called.HasThis
        )
        {
            return (true, false);
        }
        if (called.Name is "TryGetValue" or "ContainsKey" or "Contains")
        {
            _asked.Add(name);
        }
        return IsChange(called.Name) && !Fills(name, called.Name)
            ? (IsResultUsed(call, called), true)
            : (true, false);
    }

    private static bool IsChange(string method) =>
        Changes.Any(c => method.StartsWith(c, StringComparison.Ordinal));

    // What a method adds after it has found nothing is a cache: whoever comes first fills it, and nobody notices.
    private bool Fills(string name, string method) =>
        method is "Add" or "TryAdd" or "set_Item" && _asked.Contains(name);

    private static bool IsResultUsed(Instruction call, MethodReference called) =>
        called.ReturnType.MetadataType != MetadataType.Void && call.Next?.OpCode.Code != Code.Pop;
}
