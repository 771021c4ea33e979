using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Caches;

/// <summary>
/// Numbers by which a call finds the methods that it may mean, in other assemblies too. Two methods may have the same:
/// then a call is taken to mean either.
/// </summary>
internal static class CallKeys
{
    // Short as bytes, and far more than there are methods.
    private const uint Numbers = 1 << 27;

    // Whoever calls these hardly means all that there are.
    private static readonly string[] OfEveryObject = ["Equals", "GetHashCode", "ToString"];

    /// <summary>What an instruction calls, or makes a delegate of.</summary>
    public static IEnumerable<int> Called(Instruction instruction)
    {
        if (
            instruction.OpCode.OperandType
                is not (OperandType.InlineMethod or OperandType.InlineTok)
            || instruction.Operand is not MethodReference reference
        )
        {
            yield break;
        }
        var method = reference.GetElementMethod();
        var assembly = AssemblyOf(method.DeclaringType.GetElementType());
        if (!Framework.Contains(assembly))
        {
            yield return Exactly(method, assembly);
        }
        if (
            instruction.OpCode.Code is Code.Callvirt or Code.Ldvirtftn
            && method is not MethodDefinition { IsVirtual: false }
            && !OfEveryObject.Contains(method.Name)
        )
        {
            yield return Virtually(method);
        }
    }

    /// <summary>By which calls a method is found.</summary>
    public static IEnumerable<int> Of(MethodDefinition method)
    {
        yield return Exactly(method, method.Module.Assembly.Name.Name);
        if (method.IsVirtual)
        {
            yield return Virtually(method);
        }
        // Async methods and iterators: who calls them has their state machine run.
        if (method.DebugInformation.StateMachineKickOffMethod is { } kickOff && kickOff != method)
        {
            foreach (var key in Of(kickOff))
            {
                yield return key;
            }
        }
    }

    private static string AssemblyOf(TypeReference type) =>
        type.Scope switch
        {
            ModuleDefinition module => module.Assembly.Name.Name,
            { } scope => scope.Name,
            null => "",
        };

    private static int Exactly(MethodReference method, string assembly) =>
        Number(
            $"{assembly}|{method.DeclaringType.GetElementType().FullName}|{method.Name}|{method.Parameters.Count}"
        );

    // What implements an interface expressly has the interface in its name.
    private static int Virtually(MethodReference method) =>
        Number($"{method.Name[(method.Name.LastIndexOf('.') + 1)..]}|{method.Parameters.Count}");

    // The same in each process, which string.GetHashCode is not.
    private static int Number(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }
        return (int)(hash % Numbers);
    }
}
