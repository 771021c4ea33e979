using Assay.Analysis.Coverage;
using Assay.Analysis.Instrument.Branches;
using Assay.Analysis.Instrument.Caches;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>Puts a probe into each block of a method that has source, and one on each way that a branch can take.</summary>
internal sealed class BlockProbes(MethodBlocks blocks, BodyEdit edit, TableBuilder table)
{
    private readonly Dictionary<Instruction, int> _probeOf = [];
    private readonly Dictionary<(Instruction Branch, int Way), int> _ways = [];

    /// <summary>The probe of a block that begins with an instruction; null where none does, or it has none.</summary>
    public int? ProbeAt(Instruction first) =>
        _probeOf.TryGetValue(first, out var probe) ? probe : null;

    /// <summary>The probe of a way on from a branch, 0 to fall through, else the number of the target; null where it has none.</summary>
    public int? ProbeOn((Instruction Branch, int Way) way) =>
        _ways.TryGetValue(way, out var probe) ? probe : null;

    /// <summary>The last probe before an instruction; null where there is none.</summary>
    public int? ProbeBehind(Instruction instruction)
    {
        int? probe = null;
        foreach (var at in blocks.Instructions)
        {
            probe = ProbeAt(at) ?? probe;
            if (at == instruction)
            {
                break;
            }
        }
        return probe;
    }

    /// <summary>Adds the probes and describes them.</summary>
    /// <returns>For each instruction that starts a block with a probe, that probe.</returns>
    public IReadOnlyDictionary<Instruction, int> Add(int method)
    {
        var branches = BranchFinder.Find(blocks).ToArray();
        var delegateMakers = BranchFinder.DelegateMakers(blocks).ToHashSet();
        foreach (
            var block in blocks.Blocks.Where(b =>
                b.HasSource && (b.Statements.Count > 0 || !delegateMakers.Contains(b.First))
            )
        )
        {
            var probe = _probeOf[block.First] = table.Probing.Next();
            edit.Before(block.First, table.Probing.Pass(probe));
            table.AddBlock(probe, method, block);
        }
        AddCalls(method);
        // Fall-throughs first: the detours of the ways that jump end where these begin.
        var paths = branches.Select(b => new List<int> { FallThrough(b.Branch) }).ToArray();
        for (var i = 0; i < branches.Length; i++)
        {
            paths[i].AddRange(Jumps(branches[i].Branch));
            for (var way = 0; way < paths[i].Count; way++)
            {
                _ways[(branches[i].Branch, way)] = paths[i][way];
            }
            var statement = branches[i].Statement;
            table.Branches.Add(
                new Branch(
                    method,
                    table.Document(statement.Document),
                    statement.StartLine,
                    paths[i]
                )
            );
        }
        return _probeOf;
    }

    private void AddCalls(int method)
    {
        int? probe = null;
        foreach (
            var calls in blocks
                .Instructions.Select(i => (Probe: probe = ProbeAt(i) ?? probe, Instruction: i))
                .Where(x => x.Probe is not null)
                .ToLookup(x => x.Probe!.Value, x => x.Instruction)
        )
        {
            var keys = calls.SelectMany(CallKeys.Called).Distinct().ToArray();
            if (keys.Length > 0)
            {
                table.Calls.Add(new BlockCalls(calls.Key, keys));
            }
        }
        table.Callable.Add(new CallableMethod(method, [.. CallKeys.Of(blocks.Method)]));
    }

    private int FallThrough(Instruction branch)
    {
        var next = branch.Next;
        if (ProbeIfOnlyWayInto(next) is { } block)
        {
            return block;
        }
        var probe = table.Probing.Next();
        edit.OnFallThrough(next, table.Probing.Pass(probe));
        return probe;
    }

    // A way into a block that others lead to as well gets a detour of its own, right behind the branch: there it is
    // within the same try as the branch, from where its target may be jumped to.
    private List<int> Jumps(Instruction branch)
    {
        var targets = Il.Targets(branch);
        var probes = new List<int>(targets.Count);
        var detours = new List<Instruction>();
        var entries = targets.ToArray();
        for (var i = 0; i < targets.Count; i++)
        {
            if (ProbeIfOnlyWayInto(targets[i]) is { } block)
            {
                probes.Add(block);
                continue;
            }
            var probe = table.Probing.Next();
            var detour = table.Probing.Pass(probe).ToArray();
            entries[i] = detour[0];
            detours.AddRange(detour);
            detours.Add(Instruction.Create(OpCodes.Br, targets[i]));
            probes.Add(probe);
        }
        if (detours.Count > 0)
        {
            branch.Operand = branch.Operand is Instruction ? entries[0] : entries;
            edit.After(
                branch,
                [Instruction.Create(OpCodes.Br, edit.FallThrough(branch.Next)), .. detours]
            );
        }
        return probes;
    }

    private int? ProbeIfOnlyWayInto(Instruction leader) =>
        blocks.HasSeveralWaysIn(leader) || !_probeOf.TryGetValue(leader, out var probe)
            ? null
            : probe;
}
