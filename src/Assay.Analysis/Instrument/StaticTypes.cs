using Assay.Analysis.Coverage;
using Assay.Analysis.Instrument.Effects;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>
/// Static constructors run once in a process, whichever test comes first. Brackets them, so that what they pass is told
/// apart, and finds the probes behind which a type is needed, so that it can be credited to every test that needs it.
/// </summary>
internal sealed class StaticTypes(ModuleDefinition module, TableBuilder table)
{
    private readonly Dictionary<
        (string Assembly, string Name),
        (int Number, SortedSet<int> Triggers)
    > _types = [];

    private Factories? _factories;

    /// <summary>Brackets a static constructor; to be called after all other edits of its body.</summary>
    public void Bracket(MethodDefinition constructor) =>
        Bracket(constructor, UserName.FullName(constructor.DeclaringType));

    /// <summary>Brackets what is shared in another way under a name of its own.</summary>
    public void Bracket(MethodDefinition method, string name)
    {
        var number = Entry(module.Assembly.Name.Name, name).Number;
        var body = method.Body;
        var first = body.Instructions[0];
        var end = End(body);
        foreach (
            var instruction in body.Instructions.Where(i => i.OpCode.Code == Code.Ret).ToArray()
        )
        {
            var leaving = instruction;
            if (end.Operand is VariableDefinition result)
            {
                instruction.OpCode = OpCodes.Stloc;
                instruction.Operand = result;
                leaving = Instruction.Create(OpCodes.Nop);
                body.Instructions.Insert(body.Instructions.IndexOf(instruction) + 1, leaving);
            }
            leaving.OpCode = OpCodes.Leave;
            leaving.Operand = end;
        }
        var types = module.TypeSystem;
        body.Instructions.Insert(0, table.Probing.Call("StaticInit", "Enter", types.Void));
        Instruction[] leave =
        [
            .. table.Probing.Load(number),
            table.Probing.Call("StaticInit", "Leave", types.Void, table.Probing.Bytes, types.Int32),
            Instruction.Create(OpCodes.Endfinally),
        ];
        foreach (var instruction in leave.Append(end))
        {
            body.Instructions.Add(instruction);
        }
        if (end.OpCode.Code != Code.Ret)
        {
            body.Instructions.Add(Instruction.Create(OpCodes.Ret));
        }
        // Handlers that ended with the body now end with ours.
        foreach (var handler in body.ExceptionHandlers)
        {
            handler.HandlerEnd ??= leave[0];
        }
        body.ExceptionHandlers.Add(
            new ExceptionHandler(ExceptionHandlerType.Finally)
            {
                TryStart = first,
                TryEnd = leave[0],
                HandlerStart = leave[0],
                HandlerEnd = end,
            }
        );
    }

    /// <summary>Notes that something shared is needed behind probes.</summary>
    public void AddTriggers(SetUp shared, IEnumerable<int> probes) =>
        Entry(shared.Assembly, shared.Name).Triggers.UnionWith(probes);

    // A result is kept while the bracket is closed.
    private static Instruction End(MethodBody body)
    {
        if (body.Method.ReturnType.MetadataType == MetadataType.Void)
        {
            return Instruction.Create(OpCodes.Ret);
        }
        var result = new VariableDefinition(body.Method.ReturnType);
        body.Variables.Add(result);
        return Instruction.Create(OpCodes.Ldloc, result);
    }

    /// <summary>Notes for a method which of its probes need a type.</summary>
    /// <param name="method">The method.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="probeOf">The probes of its blocks, by first instruction.</param>
    public void FindTriggers(
        MethodDefinition method,
        MethodBlocks blocks,
        IReadOnlyDictionary<Instruction, int> probeOf
    )
    {
        int? probe = null;
        var isEntry = NeedsOwnTypeAtEntry(method);
        foreach (var instruction in blocks.Instructions)
        {
            probe = probeOf.TryGetValue(instruction, out var own) ? own : probe;
            if (probe is not { } at)
            {
                continue;
            }
            if (isEntry)
            {
                Entry(module.Assembly.Name.Name, UserName.FullName(method.DeclaringType))
                    .Triggers.Add(at);
                isEntry = false;
            }
            if (MadeOnce.HandedOverBy(instruction) is { } factory)
            {
                Entry(module.Assembly.Name.Name, factory.FullName).Triggers.Add(at);
            }
            if (
                instruction.OpCode.Code is Code.Ldsfld or Code.Ldsflda or Code.Stsfld
                && Needed((FieldReference)instruction.Operand) is { } type
                && !(method.DeclaringType == type.Definition && method.Name == ".cctor")
            )
            {
                Entry(type.Assembly, type.Name).Triggers.Add(at);
            }
        }
    }

    /// <summary>Third-party code has no probes to tell that a type is needed: adds one where that matters.</summary>
    public void AddTriggers(MethodBlocks blocks, BodyEdit edit, EffectfulTypes effectful)
    {
        var probes = new Dictionary<TypeDefinition, int>();
        foreach (var instruction in blocks.Instructions)
        {
            if (
                effectful.NeededBy(instruction) is not { } type
                || type == blocks.Method.DeclaringType
                    && blocks.Method is { IsConstructor: true, IsStatic: true }
            )
            {
                continue;
            }
            if (!probes.TryGetValue(type, out var probe))
            {
                probes[type] = probe = table.Probing.Next();
                Entry(module.Assembly.Name.Name, UserName.FullName(type)).Triggers.Add(probe);
            }
            edit.Before(Il.WithPrefixes(instruction), table.Probing.Pass(probe));
        }
    }

    /// <summary>Adds what was found to the table.</summary>
    public void Finish() =>
        table.StaticTypes.AddRange(
            _types
                .OrderBy(t => t.Value.Number)
                .Select(t => new StaticType(t.Key.Assembly, t.Key.Name, [.. t.Value.Triggers]))
        );

    // Without beforefieldinit, calling a static method or making an instance is enough.
    private static bool NeedsOwnTypeAtEntry(MethodDefinition method) =>
        (method.IsStatic || method.IsConstructor)
        && method.Name != ".cctor"
        && !method.DeclaringType.IsBeforeFieldInit
        && HasConstructor(method.DeclaringType);

    private static (string Assembly, string Name, TypeDefinition? Definition)? Needed(
        FieldReference field
    )
    {
        var type = field.DeclaringType.GetElementType();
        if (type is TypeDefinition definition)
        {
            return HasConstructor(definition)
                ? (definition.Module.Assembly.Name.Name, UserName.FullName(definition), definition)
                : null;
        }
        return type.Scope is AssemblyNameReference assembly && !Framework.Contains(assembly.Name)
            ? (assembly.Name, type.FullName.Replace('/', '+'), null)
            : null;
    }

    /// <summary>Under which name a method is bracketed that fills a static cache, or is the later part of one that does; null for others.</summary>
    public string? FactoryName(MethodDefinition method) =>
        MadeOnce.Contains(method) ? method.FullName
        : method.DebugInformation.StateMachineKickOffMethod is { } kickOff
        && MadeOnce.Contains(kickOff)
            ? kickOff.FullName
        : null;

    private Factories MadeOnce => _factories ??= new Factories(module);

    private static bool HasConstructor(TypeDefinition type) =>
        type.Methods.Any(m => m.IsConstructor && m.IsStatic);

    private (int Number, SortedSet<int> Triggers) Entry(string assembly, string name)
    {
        if (!_types.TryGetValue((assembly, name), out var entry))
        {
            _types[(assembly, name)] = entry = (_types.Count, []);
        }
        return entry;
    }
}
