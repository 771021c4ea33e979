using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>
/// The basic blocks of a method body. A block also ends before a statement that follows a call: if the call throws, the
/// statement was not reached.
/// </summary>
internal sealed class MethodBlocks
{
    private readonly IReadOnlyList<Instruction> _instructions;
    private readonly SequencePoint[] _points;
    private readonly int[] _offsets;
    private readonly HashSet<Instruction> _leaders = [];
    private readonly Dictionary<Instruction, int> _waysIn = [];

    public MethodBlocks(MethodDefinition method, IReadOnlyList<Instruction> instructions)
    {
        Method = method;
        _instructions = instructions;
        _points = [.. method.DebugInformation.SequencePoints.OrderBy(p => p.Offset)];
        _offsets = [.. _points.Select(p => p.Offset)];
        FindLeaders();
        CountWaysIn();
        Blocks = [.. Cut()];
    }

    public MethodDefinition Method { get; }

    public IReadOnlyList<Instruction> Instructions => _instructions;

    public IReadOnlyList<MethodBlock> Blocks { get; }

    /// <summary>True where an instruction can be reached in more ways than one, so that passing it does not tell how.</summary>
    public bool HasSeveralWaysIn(Instruction leader) => _waysIn.GetValueOrDefault(leader) > 1;

    /// <summary>The statement of which an instruction is a part, hidden code between statements included.</summary>
    public SequencePoint? StatementOf(Instruction instruction)
    {
        var i = IndexOf(instruction);
        while (i >= 0 && _points[i].IsHidden)
        {
            i--;
        }
        return i < 0 ? null : _points[i];
    }

    /// <summary>True where an instruction lies between statements.</summary>
    public bool IsHidden(Instruction instruction)
    {
        var i = IndexOf(instruction);
        return i < 0 || _points[i].IsHidden;
    }

    /// <summary>True where a statement starts between two instructions, the second one excluded.</summary>
    public bool HasStatement(Instruction from, Instruction? until) =>
        _points.Any(p =>
            !p.IsHidden && p.Offset >= from.Offset && (until is null || p.Offset < until.Offset)
        );

    // Index of the last point that starts at or before an instruction.
    private int IndexOf(Instruction instruction)
    {
        var found = Array.BinarySearch(_offsets, instruction.Offset);
        return found >= 0 ? found : ~found - 1;
    }

    private void FindLeaders()
    {
        _leaders.Add(_instructions[0]);
        var statements = _points.Where(p => !p.IsHidden).Select(p => p.Offset).ToHashSet();
        var called = false;
        for (var i = 0; i < _instructions.Count; i++)
        {
            var instruction = _instructions[i];
            var next = i + 1 < _instructions.Count ? _instructions[i + 1] : null;
            if (called && statements.Contains(instruction.Offset) && !IsBehindTailCall(instruction))
            {
                _leaders.Add(instruction);
            }
            if (_leaders.Contains(instruction))
            {
                called = false;
            }
            foreach (var target in Il.Targets(instruction))
            {
                _leaders.Add(target);
            }
            if (instruction.OpCode.FlowControl == FlowControl.Cond_Branch && next is not null)
            {
                _leaders.Add(next);
            }
            else if (!Il.FallsThrough(instruction) && next is not null)
            {
                _leaders.Add(next);
            }
            called |=
                instruction.OpCode.FlowControl == FlowControl.Call
                || instruction.OpCode.Code == Code.Newobj;
        }
        foreach (var handler in Method.Body.ExceptionHandlers)
        {
            _leaders.Add(handler.TryStart);
            _leaders.Add(handler.HandlerStart);
            if (handler.FilterStart is not null)
            {
                _leaders.Add(handler.FilterStart);
            }
        }
    }

    private void CountWaysIn()
    {
        for (var i = 0; i < _instructions.Count; i++)
        {
            foreach (var target in Il.Targets(_instructions[i]))
            {
                _waysIn[target] = _waysIn.GetValueOrDefault(target) + 1;
            }
            if (i + 1 < _instructions.Count && Il.FallsThrough(_instructions[i]))
            {
                var next = _instructions[i + 1];
                _waysIn[next] = _waysIn.GetValueOrDefault(next) + 1;
            }
        }
        // The start of the method is itself a way in.
        _waysIn[_instructions[0]] = _waysIn.GetValueOrDefault(_instructions[0]) + 1;
    }

    private IEnumerable<MethodBlock> Cut()
    {
        var point = -1;
        MethodBlock? block = null;
        foreach (var instruction in _instructions)
        {
            var starts = false;
            while (point + 1 < _points.Length && _points[point + 1].Offset <= instruction.Offset)
            {
                point++;
                starts = true;
            }
            if (_leaders.Contains(instruction))
            {
                if (block is not null)
                {
                    yield return block;
                }
                block = new MethodBlock(instruction);
                if (!starts && point >= 0 && !_points[point].IsHidden)
                {
                    block.ContinuedFrom = _points[point];
                }
            }
            if (
                starts
                && !_points[point].IsHidden
                && !NeverRuns.Contains(instruction, _points[point])
            )
            {
                block!.Statements.Add(_points[point]);
            }
        }
        yield return block!;
    }

    // The return behind a tail call must follow it at once.
    private static bool IsBehindTailCall(Instruction instruction) =>
        instruction is { OpCode.Code: Code.Ret, Previous.Previous.OpCode.Code: Code.Tail };
}
