using Mono.Cecil;

namespace Assay.Analysis.Instrument.Caches;

/// <summary>What the framework's collections, and what holds a value per thread or flow, answer when they hold nothing.</summary>
internal static class CacheCalls
{
    private static readonly HashSet<string> Collections = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.Dictionary`2",
        "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.Queue`1",
        "System.Collections.Generic.Stack`1",
        "System.Collections.Concurrent.ConcurrentBag`1",
        "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.Concurrent.ConcurrentQueue`1",
        "System.Collections.Concurrent.ConcurrentStack`1",
        "System.Runtime.CompilerServices.ConditionalWeakTable`2",
    };

    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal)
    {
        "System.Threading.AsyncLocal`1",
        "System.Threading.ThreadLocal`1",
    };

    private static readonly HashSet<string> Fills = new(StringComparer.Ordinal)
    {
        "Add",
        "AddOrUpdate",
        "Enqueue",
        "GetOrAdd",
        "Push",
        "set_Item",
        "set_Value",
        "TryAdd",
    };

    /// <summary>True for a type that may be a cache.</summary>
    public static bool IsCache(TypeReference type) =>
        type.GetElementType().FullName is var name
        && (Collections.Contains(name) || Holders.Contains(name));

    /// <summary>True for a cache that is asked for a key.</summary>
    public static bool IsKeyed(TypeReference type) =>
        type.GetElementType().Name
            is "Dictionary`2"
                or "ConcurrentDictionary`2"
                or "HashSet`1"
                or "ConditionalWeakTable`2";

    /// <summary>True where a call puts something into a cache.</summary>
    public static bool Fill(MethodReference called) =>
        called.HasThis && IsCache(called.DeclaringType) && Fills.Contains(called.Name);

    /// <summary>True where a call takes something out that others put back.</summary>
    public static bool Takes(MethodReference called) =>
        called.Name is "TryTake" or "TryPop" or "TryDequeue";

    /// <summary>What a call answers; unknown for those of which nothing can be said.</summary>
    /// <param name="called">A method of a cache.</param>
    /// <param name="isEmpty">Whether the cache holds nothing, or what is asked for.</param>
    public static Value Answer(MethodReference called, bool isEmpty)
    {
        if (called.DeclaringType.GetElementType().FullName is var type && Holders.Contains(type))
        {
            return called.Name switch
            {
                "get_Value" => isEmpty ? Value.Null : Value.Something,
                "get_IsValueCreated" => Value.Of(!isEmpty),
                _ => Value.Unknown,
            };
        }
        return called.Name switch
        {
            "TryGetValue" or "ContainsKey" or "Contains" => Value.Of(!isEmpty),
            "TryTake" or "TryPop" or "TryDequeue" or "TryPeek" => Value.Of(!isEmpty),
            "get_Count" when isEmpty => Value.Of(0),
            "get_IsEmpty" => Value.Of(isEmpty),
            _ => Value.Unknown,
        };
    }
}
