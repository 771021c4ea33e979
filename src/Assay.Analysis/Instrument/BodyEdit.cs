using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>
/// Additions to one method body, made all at once: inserting them one by one is quadratic. Jumps and handlers that
/// meant an instruction mean what was put before it, so that no way into it leads past.
/// </summary>
internal sealed class BodyEdit
{
    private readonly MethodBody _body;
    private readonly Instruction[] _original;
    private readonly Dictionary<Instruction, List<Instruction>> _before = [];
    private readonly Dictionary<Instruction, List<Instruction>> _onFallThrough = [];
    private readonly Dictionary<Instruction, List<Instruction>> _after = [];

    public BodyEdit(MethodBody body)
    {
        _body = body;
        _original = body.Instructions.ToArray();
        PinDebugInformation();
        foreach (var instruction in _original)
        {
            instruction.OpCode = ShortBranch.Widened(instruction.OpCode);
        }
    }

    /// <summary>The instructions as they were, but with all jumps in the form that reaches everywhere.</summary>
    public IReadOnlyList<Instruction> Original => _original;

    public bool IsEmpty => _before.Count + _onFallThrough.Count + _after.Count == 0;

    /// <summary>Runs whenever the instruction is about to run.</summary>
    public void Before(Instruction instruction, IEnumerable<Instruction> added) =>
        Add(_before, instruction, added);

    /// <summary>Runs only where the instruction is reached from the one that precedes it.</summary>
    public void OnFallThrough(Instruction instruction, IEnumerable<Instruction> added) =>
        Add(_onFallThrough, instruction, added);

    /// <summary>Stands directly behind the instruction.</summary>
    public void After(Instruction instruction, IEnumerable<Instruction> added) =>
        Add(_after, instruction, added);

    /// <summary>What to jump to for going on as if the instruction had been reached from the preceding one.</summary>
    public Instruction FallThrough(Instruction instruction) =>
        _onFallThrough.TryGetValue(instruction, out var added) ? added[0] : instruction;

    public void Apply()
    {
        if (IsEmpty)
        {
            return;
        }
        _body.Instructions.Clear();
        foreach (var instruction in _original)
        {
            AddAll(_onFallThrough, instruction);
            AddAll(_before, instruction);
            _body.Instructions.Add(instruction);
            AddAll(_after, instruction);
        }
        _body.Instructions[0].Previous = null;
        Redirect();
    }

    /// <summary>Puts instructions in front of a body; jumps to its old start still go there.</summary>
    public static void Prepend(MethodBody body, IReadOnlyList<Instruction> added)
    {
        var processor = body.GetILProcessor();
        var first = body.Instructions[0];
        foreach (var instruction in added)
        {
            processor.InsertBefore(first, instruction);
        }
    }

    // Scopes and the like hold offsets until the first ordinary insertion makes Cecil bind them to instructions.
    // Taking the inserted one out again in the ordinary way would take a sequence point with it.
    private void PinDebugInformation()
    {
        _body.Instructions.Insert(0, Instruction.Create(OpCodes.Nop));
        _body.Instructions.Clear();
        foreach (var instruction in _original)
        {
            _body.Instructions.Add(instruction);
        }
        _original[0].Previous = null;
    }

    private void Redirect()
    {
        foreach (var instruction in _body.Instructions)
        {
            if (instruction.Operand is Instruction target)
            {
                instruction.Operand = Entry(target);
            }
            else if (instruction.Operand is Instruction[] targets)
            {
                instruction.Operand = Array.ConvertAll(targets, Entry);
            }
        }
        foreach (var handler in _body.ExceptionHandlers)
        {
            handler.TryStart = Entry(handler.TryStart);
            handler.TryEnd = Edge(handler.TryEnd);
            handler.HandlerStart = Entry(handler.HandlerStart);
            handler.HandlerEnd = Edge(handler.HandlerEnd);
            handler.FilterStart = handler.FilterStart is null ? null : Entry(handler.FilterStart);
        }
    }

    private Instruction Entry(Instruction target) =>
        _before.TryGetValue(target, out var added) ? added[0] : target;

    // An end may lie behind the last instruction, which Cecil writes as null.
    private Instruction? Edge(Instruction? end) => end is null ? null : Entry(end);

    private void AddAll(
        Dictionary<Instruction, List<Instruction>> additions,
        Instruction instruction
    )
    {
        if (additions.TryGetValue(instruction, out var added))
        {
            foreach (var one in added)
            {
                _body.Instructions.Add(one);
            }
        }
    }

    private static void Add(
        Dictionary<Instruction, List<Instruction>> additions,
        Instruction instruction,
        IEnumerable<Instruction> added
    )
    {
        if (!additions.TryGetValue(instruction, out var list))
        {
            additions[instruction] = list = [];
        }
        list.AddRange(added);
    }
}
