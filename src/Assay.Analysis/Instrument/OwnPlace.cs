using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>
/// Sends what an assembly says of its own place through the probe, which puts the place of the built file for that of
/// the rewritten copy; and the other way round for a file that is loaded by its path, or read and loaded as an image.
/// </summary>
internal sealed class OwnPlace(MethodBlocks blocks, BodyEdit edit, TableBuilder table)
{
    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal)
    {
        "System.Reflection.Assembly.get_CodeBase",
        "System.Reflection.Assembly.get_EscapedCodeBase",
        "System.Reflection.Assembly.get_Location",
        "System.Reflection.Module.get_FullyQualifiedName",
        // Test frameworks are not rewritten, and ask their test assembly themselves.
        "Xunit.Abstractions.IAssemblyInfo.get_AssemblyPath",
        "Xunit.Sdk.IAssemblyMetadata.get_AssemblyPath",
        "Xunit.v3.XunitTestAssembly.get_AssemblyPath",
    };

    private static readonly HashSet<string> Folders = new(StringComparer.Ordinal)
    {
        "NUnit.Framework.TestContext.get_TestDirectory",
    };

    private static readonly HashSet<string> Loads = new(StringComparer.Ordinal)
    {
        "System.Reflection.Assembly.LoadFile",
        "System.Reflection.Assembly.LoadFrom",
        "System.Reflection.Assembly.UnsafeLoadFrom",
        "System.Runtime.Loader.AssemblyLoadContext.LoadFromAssemblyPath",
    };

    private static readonly HashSet<string> ImageLoads = new(StringComparer.Ordinal)
    {
        "System.AppDomain.Load",
        "System.Reflection.Assembly.Load",
        "System.Runtime.Loader.AssemblyLoadContext.LoadFromStream",
    };

    public void Redirect()
    {
        foreach (var instruction in blocks.Instructions)
        {
            if (
                instruction.OpCode.Code is Code.Call or Code.Callvirt
                && instruction.Operand is MethodReference { HasParameters: false } asked
                && Answer(asked.DeclaringType.FullName + "." + asked.Name) is { } answer
            )
            {
                var text = asked.Module.TypeSystem.String;
                edit.After(instruction, [table.Probing.Call("Places", answer, text, text)]);
                // So that a module in which nothing else is of interest counts as rewritten.
                table.Probing.Next();
            }
            else if (
                instruction.OpCode.Code is Code.Call or Code.Callvirt
                && instruction.Operand is MethodReference { HasParameters: true } load
            )
            {
                var name = load.DeclaringType.FullName + "." + load.Name;
                if (Loads.Contains(name) && load.Parameters.Count == 1)
                {
                    var text = load.Module.TypeSystem.String;
                    // The runtime looks for what that refers to beside it.
                    var copy = load.Name.EndsWith("From", StringComparison.Ordinal)
                        ? "CopyInBin"
                        : "Copy";
                    edit.Before(instruction, [table.Probing.Call("Places", copy, text, text)]);
                    table.Probing.Next();
                }
                else if (ImageLoads.Contains(name) && IsImage(load.Parameters[0].ParameterType))
                {
                    edit.Before(instruction, Replaced(load));
                    table.Probing.Next();
                }
            }
        }
    }

    private static bool IsImage(TypeReference type) =>
        type.FullName is "System.Byte[]" or "System.IO.Stream";

    // The image, and the symbols where they are given too, lie on top of the stack.
    private IEnumerable<Instruction> Replaced(MethodReference load)
    {
        var type = load.Parameters[0].ParameterType;
        Instruction Replace() => table.Probing.Call("Places", "Copy", type, type);
        if (load.Parameters.Count == 1)
        {
            return [Replace()];
        }
        var symbols = new VariableDefinition(type);
        blocks.Method.Body.Variables.Add(symbols);
        return
        [
            Instruction.Create(OpCodes.Stloc, symbols),
            Replace(),
            Instruction.Create(OpCodes.Ldloc, symbols),
            Replace(),
        ];
    }

    private static string? Answer(string question) =>
        Questions.Contains(question) ? "Original"
        : Folders.Contains(question) ? "OriginalFolder"
        : null;
}
