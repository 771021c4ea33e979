using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Gets at one of the values that a call has on the stack: what lies above it is put into locals for a moment, from
/// which further values are taken.
/// </summary>
internal sealed class TargetValue
{
    private readonly TypeReference _type;
    private readonly TypeReference[] _above;
    private readonly NoteCall _note;

    private TargetValue(TypeReference type, TypeReference[] above, NoteCall note) =>
        (_type, _above, _note) = (type, above, note);

    /// <summary>True unless the row is about a value that this overload lacks, such as a path in a reader over a stream.</summary>
    public static bool Fits(EffectCall row, MethodReference called) =>
        row.Target.Source switch
        {
            TargetSource.Path => HasString(called, row.Target.Index),
            TargetSource.Opened => row.Target.Index < 0 || HasString(called, row.Target.Index),
            TargetSource.Provider => NoteCall.IndexOf(TargetSource.Provider, called) is not null,
            TargetSource.Parameter when called.Name == ".ctor" => row.Target.Index
                < called.Parameters.Count,
            _ => true,
        };

    /// <summary>The value that the row asks for; null where this overload has none that can be read.</summary>
    public static TargetValue? Of(EffectCall row, MethodReference called, Instruction call)
    {
        var parameters = called.Parameters.Select(p => p.ParameterType).ToArray();
        if (row.Target.Source == TargetSource.Result)
        {
            return CanBeObject(called.ReturnType)
                ? new TargetValue(called.ReturnType, [], NoteCall.Plain)
                : null;
        }
        var index = row.Target.Source switch
        {
            TargetSource.None => null,
            TargetSource.Http or TargetSource.Endpoint or TargetSource.Provider => NoteCall.IndexOf(
                row.Target.Source,
                called
            ),
            _ => (int?)row.Target.Index,
        };
        if (
            index is not { } at
            || at >= parameters.Length
            || (at < 0 && (!called.HasThis || call.OpCode.Code == Code.Newobj))
        )
        {
            return null;
        }
        var type = at < 0 ? called.DeclaringType : parameters[at];
        var above = parameters[(at + 1)..];
        return
            !CanBeObject(type)
            || above.Any(t => t.ContainsGenericParameter)
            || (at < 0 && type.IsValueType)
            ? null
            : new TargetValue(type, above, NoteCall.Of(row.Target.Source, above));
    }

    /// <summary>How many probes a note of this value has: one that says in which way a file is opened has one for each.</summary>
    public bool TellsReadFromWrite => _note.TellsReadFromWrite;

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
            .. Box(_type),
            .. _note.Further.SelectMany(f => Load(f, kept)),
            .. probing.Load(probe),
            probing.Call(
                "Effects",
                _note.Method,
                module.TypeSystem.Void,
                [
                    _note.Method == NoteCall.Path
                        ? module.TypeSystem.String
                        : module.TypeSystem.Object,
                    .. _note.Further.Select(f =>
                        f.AsObject ? module.TypeSystem.Object : module.TypeSystem.Int32
                    ),
                    probing.Bytes,
                    module.TypeSystem.Int32,
                ]
            ),
            .. kept.Select(v => Instruction.Create(OpCodes.Ldloc, v)),
        ];
    }

    private static IEnumerable<Instruction> Load(FurtherValue value, VariableDefinition[] kept) =>
        value.Index is not { } index
            ? [Instruction.Create(value.AsObject ? OpCodes.Ldnull : OpCodes.Ldc_I4_M1)]
            :
            [
                Instruction.Create(OpCodes.Ldloc, kept[index]),
                .. value.AsObject ? Box(kept[index].VariableType) : [],
            ];

    private static Instruction[] Box(TypeReference type) =>
        type.IsValueType ? [Instruction.Create(OpCodes.Box, type)] : [];

    private static bool HasString(MethodReference called, int index) =>
        index < called.Parameters.Count
        && called.Parameters[index].ParameterType.MetadataType == MetadataType.String;

    // Value types are boxed, but for those that live on the stack only; which these are their reference does not say.
    private static bool CanBeObject(TypeReference type) =>
        !type.IsByReference
        && !type.IsPointer
        && type.MetadataType != MetadataType.Void
        && !type.ContainsGenericParameter
        && !(
            type.IsValueType
            && type.GetElementType().Name
                is "Span`1"
                    or "ReadOnlySpan`1"
                    or "DefaultInterpolatedStringHandler"
        );
}
