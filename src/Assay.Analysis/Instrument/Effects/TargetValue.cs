using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Gets at one of the values that a call has on the stack: what lies above it is put into locals for a moment.
/// </summary>
internal sealed class TargetValue
{
    private readonly TypeReference _type;
    private readonly TypeReference[] _above;
    private readonly bool _isPath;

    private TargetValue(TypeReference type, TypeReference[] above, bool isPath)
    {
        _type = type;
        _above = above;
        _isPath = isPath;
    }

    /// <summary>True unless the row is about a path and this overload has none, such as a reader over a stream.</summary>
    public static bool Fits(EffectCall row, MethodReference called) =>
        row.Target.Source switch
        {
            TargetSource.Path => row.Target.Index < called.Parameters.Count
                && IsString(called.Parameters[row.Target.Index].ParameterType),
            TargetSource.Parameter when called.Name == ".ctor" => row.Target.Index
                < called.Parameters.Count,
            _ => true,
        };

    /// <summary>The value that the row asks for; null where this overload has none that can be read.</summary>
    public static TargetValue? Of(EffectCall row, MethodReference called, Instruction call)
    {
        var parameters = called.Parameters.Select(p => p.ParameterType).ToArray();
        var at = row.Target.Source switch
        {
            TargetSource.This => -1,
            TargetSource.Path or TargetSource.Parameter => row.Target.Index,
            _ => parameters.Length,
        };
        var type = row.Target.Source switch
        {
            TargetSource.This when called.HasThis && call.OpCode.Code != Code.Newobj =>
                called.DeclaringType,
            TargetSource.Result => called.ReturnType,
            TargetSource.Path or TargetSource.Parameter when at < parameters.Length => parameters[
                at
            ],
            _ => null,
        };
        var above =
            row.Target.Source == TargetSource.Result
                ? []
                : parameters[Math.Min(at + 1, parameters.Length)..];
        return
            type is null
            || type.MetadataType == MetadataType.Void
            || !CanBeObject(type)
            || above.Any(t => t.ContainsGenericParameter)
            || (row.Target.Source == TargetSource.This && called.DeclaringType.IsValueType)
            ? null
            : new TargetValue(type, above, row.Target.Source == TargetSource.Path);
    }

    /// <summary>Notes the value; leaves the stack as it was.</summary>
    public IEnumerable<Instruction> Note(MethodBody body, Probing probing, int probe)
    {
        var module = body.Method.Module;
        var kept = _above.Select(t => new VariableDefinition(t)).ToArray();
        foreach (var variable in kept)
        {
            body.Variables.Add(variable);
        }
        return
        [
            .. kept.Reverse().Select(v => Instruction.Create(OpCodes.Stloc, v)),
            Instruction.Create(OpCodes.Dup),
            .. _type.IsValueType
                ? [Instruction.Create(OpCodes.Box, _type)]
                : Array.Empty<Instruction>(),
            .. probing.Load(probe),
            probing.Call(
                "Effects",
                _isPath ? "Path" : "Target",
                module.TypeSystem.Void,
                _isPath ? module.TypeSystem.String : module.TypeSystem.Object,
                probing.Bytes,
                module.TypeSystem.Int32
            ),
            .. kept.Select(v => Instruction.Create(OpCodes.Ldloc, v)),
        ];
    }

    private static bool IsString(TypeReference type) => type.MetadataType == MetadataType.String;

    // Value types are boxed, but for those that live on the stack only; which these are their reference does not say.
    private static bool CanBeObject(TypeReference type) =>
        !type.IsByReference
        && !type.IsPointer
        && !type.ContainsGenericParameter
        && !(
            type.IsValueType
            && type.GetElementType().Name
                is "Span`1"
                    or "ReadOnlySpan`1"
                    or "DefaultInterpolatedStringHandler"
        );
}
