using Assay.Analysis.Coverage;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Puts a probe before each call that reaches outside of the code, or a note where the call says what it touches. The
/// calls themselves stay as they are, so that whatever they do, throw or inspect is the same.
/// </summary>
/// <param name="blocks">The method.</param>
/// <param name="edit">Takes the additions.</param>
/// <param name="table">Takes the descriptions.</param>
/// <param name="isUsersCode">False where the user's code that led to a call must be noted too.</param>
internal sealed class EffectProbes(
    MethodBlocks blocks,
    BodyEdit edit,
    TableBuilder table,
    bool isUsersCode
)
{
    /// <summary>Adds the probes and describes them.</summary>
    public void Add(Lazy<int> method)
    {
        foreach (var instruction in blocks.Instructions)
        {
            if (EffectTable.Called(instruction) is { } called)
            {
                foreach (
                    var row in EffectTable.Find(called).Where(row => TargetValue.Fits(row, called))
                )
                {
                    Add(instruction, called, row, method);
                }
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
        var start = Il.WithPrefixes(instruction);
        // What a delegate will be called with is not known where it is made.
        var target =
            instruction.OpCode.Code == Code.Ldftn || start != instruction
                ? null
                : TargetValue.Of(row, called, instruction);
        if (target is null)
        {
            edit.Before(start, isUsersCode ? table.Probing.Pass(probe) : Mark(probe));
        }
        else if (row.Target.Source == TargetSource.Result)
        {
            edit.After(instruction, target.Note(blocks.Method.Body, table.Probing, probe));
        }
        else
        {
            edit.Before(start, target.Note(blocks.Method.Body, table.Probing, probe));
        }
        var site = new EffectSite(
            probe,
            method.Value,
            blocks.StatementOf(instruction) is { } statement ? table.SpanOf(statement) : null,
            row.Kind,
            called.DeclaringType.FullName + "." + called.Name
        );
        if (target is { TellsReadFromWrite: true })
        {
            table.Effects.Add(site with { Kind = EffectKind.FileRead });
            table.Effects.Add(
                site with
                {
                    Kind = EffectKind.FileWrite,
                    Probe = table.Probing.Next(),
                }
            );
            return;
        }
        table.Effects.Add(site);
    }

    private IEnumerable<Instruction> Mark(int probe)
    {
        var types = blocks.Method.Module.TypeSystem;
        return
        [
            .. table.Probing.Load(probe),
            table.Probing.Call("Effects", "Mark", types.Void, table.Probing.Bytes, types.Int32),
        ];
    }
}
