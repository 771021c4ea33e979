using Assay.Analysis.Instrument;
using Assay.Tests.Probe;
using Assay.Tests.TestData;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Tests.Analysis.Instrument;

/// <summary>Code that no C# compiler makes, or not often: with probes it does what it did.</summary>
[Collection(ProbesOfTheProcess.Name)]
public sealed class UnusualCodeTests
{
    // Every jump over the body is far beyond what a byte can say, and grows by the probes within.
    [Fact]
    public void A_method_of_thousands_of_statements_and_a_type_of_thousands_of_methods()
    {
        var cases = Enumerable.Range(0, 1500);
        using var snippet = Snippet.Of(
            $$"""
            static class Subject {
                public static int Run() { var sum = 0; for (var i = 0; i < 1500; i++) { sum += Of(i) + Many(i); } return sum; }
                static int Of(int n) {
                    var sum = 0;
                    while (sum == 0) {
                        switch (n) {
                            {{string.Join(
                '\n',
                cases.Select(i =>
                    $"case {i}: if (n > 700 && sum < {i}) sum += {i}; else sum++; break;"
                )
            )}}
                        }
                    }
                    return sum;
                }
                static int Many(int n) => n switch { {{string.Join(
                ", ",
                cases.Select(i => $"{i} => M{i}(n)")
            )}}, _ => 0 };
                {{string.Join('\n', cases.Select(i => $"static int M{i}(int n) => n + 1;"))}}
            }
            """
        );

        var expected = cases.Sum(i => (i > 700 ? i : 1) + i + 1);
        Assert.Equal(expected, snippet.Invoke());
        Assert.True(snippet.Table.Probes > 6000);
    }

    [Theory]
    [InlineData("tail call")]
    [InlineData("fault block")]
    [InlineData("filter")]
    [InlineData("indirect call")]
    [InlineData("jump to a method")]
    public void What_was_written_in_IL(string construct)
    {
        using var snippet = Snippet.Of(
            """
            static class Subject {
                public static int State;
                public static int Run() { try { return Of(2) + State; } catch (Exception) { return State + 100; } }
                static int Of(int n) { return Next(n); }
                static int Next(int n) { State += 10; return n > 0 ? n + 1 : throw new Exception(); }
            }
            """
        );
        using var tree = TestTree.Empty();
        var path = Path.Combine(tree.Root, "in", Path.GetFileName(snippet.Original));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(Path.Combine(tree.Root, "out"));
        using (
            var module = ModuleDefinition.ReadModule(
                snippet.Original,
                new ReaderParameters { ReadSymbols = true }
            )
        )
        {
            Write(construct, module.GetType("Subject"));
            module.Write(path, new WriterParameters { WriteSymbols = true });
        }

        var copy = Assert.IsType<Rewritten.Copy>(
            AssemblyRewriter.Rewrite(
                new Request(
                    path,
                    Path.Combine(tree.Root, "out"),
                    [Path.GetDirectoryName(typeof(object).Assembly.Location)!]
                )
            )
        );

        Assert.Equal(Snippet.Run(path), Snippet.Run(copy.Path));
    }

    private static void Write(string construct, TypeDefinition type)
    {
        var body = type.Methods.Single(m => m.Name == "Of").Body;
        var next = type.Methods.Single(m => m.Name == "Next");
        var state = type.Fields.Single(f => f.Name == "State");
        var statement = body.Method.DebugInformation.SequencePoints[0].Document;
        body.Instructions.Clear();
        body.Variables.Clear();
        body.Method.DebugInformation.SequencePoints.Clear();
        body.Method.DebugInformation.Scope = null;
        var il = body.GetILProcessor();
        Instruction Emit(Instruction instruction)
        {
            il.Append(instruction);
            return instruction;
        }
        var first = Emit(il.Create(OpCodes.Nop));
        switch (construct)
        {
            case "tail call":
                Emit(il.Create(OpCodes.Ldarg_0));
                Emit(il.Create(OpCodes.Tail));
                Emit(il.Create(OpCodes.Call, next));
                Emit(il.Create(OpCodes.Ret));
                break;
            case "indirect call":
                Emit(il.Create(OpCodes.Ldarg_0));
                Emit(il.Create(OpCodes.Ldftn, next));
                var site = new CallSite(type.Module.TypeSystem.Int32);
                site.Parameters.Add(new ParameterDefinition(type.Module.TypeSystem.Int32));
                Emit(il.Create(OpCodes.Calli, site));
                Emit(il.Create(OpCodes.Ret));
                break;
            case "jump to a method":
                Emit(il.Create(OpCodes.Jmp, next));
                break;
            default:
                var end = il.Create(OpCodes.Ldarg_0);
                Emit(il.Create(OpCodes.Ldc_I4_M1));
                Emit(il.Create(OpCodes.Call, next));
                Emit(il.Create(OpCodes.Pop));
                Emit(il.Create(OpCodes.Leave_S, end));
                var isFault = construct == "fault block";
                var handler = new ExceptionHandler(
                    isFault ? ExceptionHandlerType.Fault : ExceptionHandlerType.Filter
                )
                {
                    TryStart = first,
                };
                if (!isFault)
                {
                    handler.FilterStart = Emit(il.Create(OpCodes.Pop));
                    Emit(il.Create(OpCodes.Ldsfld, state));
                    Emit(il.Create(OpCodes.Ldc_I4_5));
                    Emit(il.Create(OpCodes.Cgt));
                    Emit(il.Create(OpCodes.Endfilter));
                }
                handler.HandlerStart = Emit(il.Create(isFault ? OpCodes.Nop : OpCodes.Pop));
                handler.TryEnd = isFault ? handler.HandlerStart : handler.FilterStart;
                Emit(il.Create(OpCodes.Ldc_I4_7));
                Emit(il.Create(OpCodes.Stsfld, state));
                Emit(isFault ? il.Create(OpCodes.Endfinally) : il.Create(OpCodes.Leave_S, end));
                handler.HandlerEnd = Emit(end);
                Emit(il.Create(OpCodes.Ret));
                body.ExceptionHandlers.Add(handler);
                break;
        }
        body.Method.DebugInformation.SequencePoints.Add(
            new SequencePoint(first, statement)
            {
                StartLine = 4,
                EndLine = 4,
                StartColumn = 5,
                EndColumn = 20,
            }
        );
    }
}
