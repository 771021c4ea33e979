using Assay.Analysis.Coverage;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Puts a probe before each call that reaches outside of the code, or a note where the call says what it touches. The
/// calls themselves stay as they are, so that whatever they do, throw or inspect is the same.
/// </summary>
internal sealed class EffectProbes(MethodBlocks blocks, BodyEdit edit, TableBuilder table)
{
    /// <summary>Adds the probes and describes them.</summary>
    public void Add(Lazy<int> method)
    {
        foreach (var instruction in blocks.Instructions)
        {
            if (
                instruction.Operand is MethodReference called
                && instruction.OpCode.Code
                    is Code.Call
                        or Code.Callvirt
                        or Code.Newobj
                        or Code.Ldftn
                && EffectTable.Find(called) is { } row
                && TargetValue.Fits(row, called)
            )
            {
                Add(instruction, called, row, method);
            }
        }
    }

    private void Add(
        Instruction instruction,
        MethodReference called,
        EffectCall row,
        Lazy<int> method
    )
    {
        var probe = table.Probing.Next();
        var start = WithPrefixes(instruction);
        // What a delegate will be called with is not known where it is made.
        var target =
            instruction.OpCode.Code == Code.Ldftn || start != instruction
                ? null
                : TargetValue.Of(row, called, instruction);
        if (target is null)
        {
            edit.Before(start, table.Probing.Pass(probe));
        }
        else if (row.Target.Source == TargetSource.Result)
        {
            edit.After(instruction, target.Note(blocks.Method.Body, table.Probing, probe));
        }
        else
        {
            edit.Before(start, target.Note(blocks.Method.Body, table.Probing, probe));
        }
        table.Effects.Add(
            new EffectSite(
                probe,
                method.Value,
                blocks.StatementOf(instruction) is { } statement ? table.SpanOf(statement) : null,
                row.Kind,
                called.DeclaringType.FullName + "." + called.Name
            )
        );
    }

    private static Instruction WithPrefixes(Instruction instruction)
    {
        while (instruction.Previous is { } previous && Il.IsPrefix(previous))
        {
            instruction = previous;
        }
        return instruction;
    }
}
