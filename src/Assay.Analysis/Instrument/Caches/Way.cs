using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument.Caches;

/// <summary>
/// The way that a method is sure to go from where it asks a cache, given what the cache holds: up to the first jump of
/// which nobody knows. Compilers keep conditions in locals and jump around, so values are followed through these.
/// </summary>
internal sealed class Way
{
    private readonly bool _isEmpty;
    private readonly Stack<Value> _stack = new();
    private readonly Dictionary<int, Value> _locals = [];

    private Way(bool isEmpty) => _isEmpty = isEmpty;

    /// <summary>What it passes, from the instruction that asks.</summary>
    public HashSet<Instruction> Passed { get; } = [];

    /// <summary>The ways that it takes at conditions: 0 to fall through, else the number of the target.</summary>
    public List<(Instruction Branch, int Way)> Taken { get; } = [];

    /// <summary>True where it ends in an exception.</summary>
    public bool Throws { get; private set; }

    /// <summary>Follows a method.</summary>
    /// <param name="start">Loads the field, or its address.</param>
    /// <param name="held">What the field holds.</param>
    /// <param name="isEmpty">Whether the cache holds nothing.</param>
    public static Way From(Instruction start, Value held, bool isEmpty)
    {
        var way = new Way(isEmpty);
        way.Passed.Add(start);
        way._stack.Push(held);
        for (var at = start.Next; at is not null && way.Passed.Add(at); )
        {
            at = way.Step(at);
        }
        return way;
    }

    // Null where it ends, or nobody knows where it goes.
    private Instruction? Step(Instruction at)
    {
        switch (at.OpCode.Code)
        {
            case Code.Br or Code.Leave:
                return (Instruction)at.Operand;
            case Code.Brtrue:
                return Jump(at, Pop().IsTrue);
            case Code.Brfalse:
                return Jump(at, !Pop().IsTrue);
            case Code.Beq:
                return Jump(at, Value.AreEqual(Pop(), Pop()));
            case Code.Bne_Un:
                return Jump(at, !Value.AreEqual(Pop(), Pop()));
            case Code.Throw or Code.Rethrow:
                Throws = true;
                return null;
            case var _
                when !Il.FallsThrough(at) || at.OpCode.FlowControl == FlowControl.Cond_Branch:
                return null;
            default:
                Run(at);
                return at.Next;
        }
    }

    private Instruction? Jump(Instruction branch, bool? jumps)
    {
        if (jumps is not { } known)
        {
            return null;
        }
        Taken.Add((branch, known ? 1 : 0));
        return known ? (Instruction)branch.Operand : branch.Next;
    }

    private void Run(Instruction at)
    {
        if (Il.LoadedLocal(at) is { } loaded)
        {
            _stack.Push(_locals.GetValueOrDefault(loaded));
            return;
        }
        if (Il.StoredLocal(at) is { } stored)
        {
            _locals[stored] = Pop();
            return;
        }
        switch (at.OpCode.Code)
        {
            case Code.Ldnull:
                _stack.Push(Value.Null);
                return;
            case >= Code.Ldc_I4_M1 and <= Code.Ldc_I4:
                _stack.Push(Value.Of(Il.IntegerConstant(at)));
                return;
            case Code.Dup:
                var top = Pop();
                _stack.Push(top);
                _stack.Push(top);
                return;
            case Code.Ldloca or Code.Ldloca_S:
                // What is given away may come back as another.
                _locals.Remove(((VariableDefinition)at.Operand).Index);
                _stack.Push(Value.Unknown);
                return;
            case Code.Ceq:
                Push(Value.AreEqual(Pop(), Pop()));
                return;
            case Code.Cgt_Un:
                // How compilers ask whether something is not null.
                var (right, left) = (Pop(), Pop());
                Push(right.Kind == ValueKind.Null || right == Value.Of(0) ? left.IsTrue : null);
                return;
            case Code.Newobj or Code.Newarr:
                Drop(StackUse.Taken(at));
                _stack.Push(Value.Something);
                return;
            case Code.Call or Code.Callvirt:
                Call((MethodReference)at.Operand, at);
                return;
            default:
                Drop(StackUse.Taken(at));
                for (var i = StackUse.Left(at); i > 0; i--)
                {
                    _stack.Push(Value.Unknown);
                }
                return;
        }
    }

    private void Call(MethodReference called, Instruction at)
    {
        var taken = StackUse.Taken(at);
        var first = taken > 0 ? _stack.ElementAtOrDefault(taken - 1) : Value.Unknown;
        Drop(taken);
        if (StackUse.Left(at) > 0)
        {
            _stack.Push(
                first.Kind switch
                {
                    ValueKind.Cache => CacheCalls.Answer(called, _isEmpty),
                    ValueKind.Place when IsRead(called) => _isEmpty ? Value.Null : Value.Something,
                    _ => Value.Unknown,
                }
            );
        }
    }

    private static bool IsRead(MethodReference called) =>
        called
            is { DeclaringType.FullName: "System.Threading.Volatile", Name: "Read" }
                or {
                    DeclaringType.FullName: "System.Threading.Interlocked",
                    Name: "Exchange" or "CompareExchange"
                };

    private void Push(bool? truth) =>
        _stack.Push(truth is { } known ? Value.Of(known) : Value.Unknown);

    // What lay there before the way began is not known.
    private Value Pop() => _stack.TryPop(out var value) ? value : Value.Unknown;

    private void Drop(int count)
    {
        for (; count > 0; count--)
        {
            Pop();
        }
    }
}
