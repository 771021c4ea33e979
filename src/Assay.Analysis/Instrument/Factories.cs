using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>
/// Methods that are handed to a cache in a static field, to be called where it holds nothing yet: like a static
/// constructor they run for whichever test comes first, but belong to every test that asks the cache.
/// </summary>
internal sealed class Factories
{
    // Far enough for the compiler's own cache of the delegate, and for simple arguments.
    private const int Ahead = 10;
    private const int Behind = 16;

    private static readonly HashSet<string> Caches = new(StringComparer.Ordinal)
    {
        "System.Lazy`1..ctor",
        "System.Threading.ThreadLocal`1..ctor",
        "System.Threading.LazyInitializer.EnsureInitialized",
        "System.Collections.Concurrent.ConcurrentDictionary`2.GetOrAdd",
        "System.Runtime.CompilerServices.ConditionalWeakTable`2.GetOrAdd",
        "System.Runtime.CompilerServices.ConditionalWeakTable`2.GetValue",
        "Microsoft.Extensions.Caching.Memory.CacheExtensions.GetOrCreate",
    };

    private readonly Dictionary<Instruction, MethodDefinition> _handedOver = [];
    private readonly HashSet<MethodDefinition> _all;

    public Factories(ModuleDefinition module)
    {
        var called = new HashSet<MethodDefinition>();
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            foreach (var instruction in method.Body.Instructions)
            {
                if (
                    instruction.OpCode.Code is Code.Call or Code.Callvirt
                    && Own((MethodReference)instruction.Operand) is { } callee
                )
                {
                    called.Add(callee);
                }
                else if (
                    instruction.OpCode.Code == Code.Ldftn
                    && GoesToCache(instruction)
                    && (IsStaticConstructor(method) || NamesStaticField(instruction))
                    && Own((MethodReference)instruction.Operand) is { HasBody: true } factory
                )
                {
                    _handedOver[instruction] = factory;
                }
            }
        }
        // What a test calls by itself is its own.
        _all = [.. _handedOver.Values.Where(f => !called.Contains(f))];

        MethodDefinition? Own(MethodReference reference) =>
            reference.GetElementMethod() is var element && element is MethodDefinition definition
                ? definition
            : element.DeclaringType.Scope == module ? element.Resolve()
            : null;
    }

    /// <summary>True for such a method.</summary>
    public bool Contains(MethodDefinition method) => _all.Contains(method);

    /// <summary>The method that an instruction hands to a cache; null for every other instruction.</summary>
    public MethodDefinition? HandedOverBy(Instruction instruction) =>
        _handedOver.TryGetValue(instruction, out var factory) && _all.Contains(factory)
            ? factory
            : null;

    private static bool GoesToCache(Instruction makesDelegate)
    {
        // Right behind it the delegate itself is made.
        var next = makesDelegate.Next?.Next;
        for (var i = 0; i < Ahead && next is not null; i++, next = next.Next)
        {
            if (next.OpCode.Code == Code.Ldftn)
            {
                return false;
            }
            if (next.Operand is MethodReference callee)
            {
                return Caches.Contains(
                    callee.DeclaringType.GetElementType().FullName + "." + callee.Name
                );
            }
        }
        return false;
    }

    private static bool NamesStaticField(Instruction makesDelegate)
    {
        var before = makesDelegate.Previous;
        for (var i = 0; i < Behind && before is not null; i++, before = before.Previous)
        {
            if (
                before.OpCode.Code is Code.Ldsfld or Code.Ldsflda
                && before.Operand is FieldReference field
                && !field.DeclaringType.Name.StartsWith('<')
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsStaticConstructor(MethodDefinition method) =>
        method is { IsConstructor: true, IsStatic: true };
}
