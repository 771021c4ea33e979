using System.Globalization;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Changes;

/// <summary>What a method says, as a text that is the same for the same code in any build.</summary>
internal static class MethodText
{
    public static void Write(MethodDefinition method, StringBuilder text)
    {
        text.Append(PlainName.Of(method.FullName))
            .Append(' ')
            .Append((int)method.Attributes)
            .Append(' ')
            .Append((int)method.ImplAttributes)
            .Append('\n');
        AttributeText.Write(method, text);
        foreach (var parameter in method.Parameters)
        {
            AttributeText.Write(parameter, text);
        }
        if (!method.HasBody)
        {
            return;
        }
        var body = method.Body;
        text.Append(body.InitLocals ? "init " : "");
        foreach (var variable in body.Variables)
        {
            text.Append(PlainName.Of(variable.VariableType.FullName)).Append(';');
        }
        // Offsets differ where a number grows by a digit: what counts is which instruction.
        var index = new Dictionary<Instruction, int>();
        foreach (var instruction in body.Instructions)
        {
            index[instruction] = index.Count;
        }
        foreach (var instruction in body.Instructions)
        {
            text.Append('\n').Append(instruction.OpCode.Name).Append(' ');
            Operand(instruction, index, text);
        }
        foreach (var handler in body.ExceptionHandlers)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{handler.HandlerType} {At(handler.TryStart)} {At(handler.TryEnd)} {At(handler.HandlerStart)} {At(handler.HandlerEnd)} {At(handler.FilterStart)} {handler.CatchType?.FullName}"
            );
        }
        text.Append('\n');

        int At(Instruction? instruction) => instruction is null ? -1 : index[instruction];
    }

    private static void Operand(
        Instruction instruction,
        Dictionary<Instruction, int> index,
        StringBuilder text
    )
    {
        switch (instruction.Operand)
        {
            case null:
                break;
            case Instruction target:
                text.Append(index[target] - index[instruction]);
                break;
            case Instruction[] targets:
                text.AppendJoin(' ', targets.Select(t => index[t] - index[instruction]));
                break;
            case VariableDefinition variable:
                text.Append(variable.Index);
                break;
            case ParameterDefinition parameter:
                text.Append(parameter.Index);
                break;
            case string constant:
                text.Append(constant.Length).Append(' ').Append(constant);
                break;
            case MemberReference member:
                text.Append(PlainName.Of(member.FullName));
                break;
            case IFormattable number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(instruction.Operand);
                break;
        }
    }
}
