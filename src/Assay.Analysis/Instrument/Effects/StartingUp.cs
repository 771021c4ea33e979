using Mono.Cecil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Methods that run only while types set themselves up: static constructors, and what nothing but these calls. Nobody
/// outside can call one that is not public, but for a few friends.
/// </summary>
internal sealed class StartingUp
{
    private readonly HashSet<MethodDefinition> _methods = [];

    public StartingUp(ModuleDefinition module)
    {
        var callers = Callers(module);
        var open = new Queue<MethodDefinition>(
            module.GetTypes().SelectMany(t => t.Methods).Where(IsStaticConstructor)
        );
        while (open.TryDequeue(out var method))
        {
            if (!_methods.Add(method) || !method.HasBody)
            {
                continue;
            }
            foreach (var called in Called(method))
            {
                if (
                    called is { IsStatic: true, IsPublic: false }
                    && callers[called].All(_methods.Contains)
                )
                {
                    open.Enqueue(called);
                }
            }
        }
    }

    public bool Contains(MethodDefinition method) => _methods.Contains(method);

    private static Dictionary<MethodDefinition, HashSet<MethodDefinition>> Callers(
        ModuleDefinition module
    )
    {
        var callers = new Dictionary<MethodDefinition, HashSet<MethodDefinition>>();
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            foreach (var called in Called(method))
            {
                if (!callers.TryGetValue(called, out var known))
                {
                    callers[called] = known = [];
                }
                known.Add(method);
            }
        }
        return callers;
    }

    private static IEnumerable<MethodDefinition> Called(MethodDefinition method) =>
        method.Body.Instructions.Select(i => i.Operand).OfType<MethodDefinition>();

    private static bool IsStaticConstructor(MethodDefinition method) =>
        method is { IsConstructor: true, IsStatic: true };
}
