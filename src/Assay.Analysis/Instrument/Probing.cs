using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>
/// The array of a module's probes and the references to Assay.Probe. The array, and where it lies, are fields of the
/// module itself, not of a class, so that code which lists the types of an assembly finds none of ours.
/// </summary>
internal sealed class Probing
{
    private readonly ModuleDefinition _module;
    private readonly FieldDefinition _hits;
    private readonly FieldDefinition _address;
    private readonly AssemblyNameReference _probe;
    private int _count;

    public Probing(ModuleDefinition module)
    {
        _module = module;
        _hits = Field("<Assay>Hits", new ArrayType(module.TypeSystem.Byte));
        _address = Field("<Assay>Address", module.TypeSystem.IntPtr);
        _probe = new AssemblyNameReference("Assay.Probe", new Version(1, 0, 0, 0));
        Name = $"{module.Assembly.Name.Name}#{module.Mvid:N}";
    }

    /// <summary>Name under which the module registers.</summary>
    public string Name { get; }

    /// <summary>How many probes were handed out.</summary>
    public int Count => _count;

    public int Next() => _count++;

    /// <summary>
    /// One store; leaves the stack as it was. To an address, because that is a constant to the compiler of hot code, where
    /// an element of an array would be two loads and a comparison with its length.
    /// </summary>
    public IEnumerable<Instruction> Pass(int probe) =>
        [
            Instruction.Create(OpCodes.Ldsfld, _address),
            Instruction.Create(OpCodes.Ldc_I4, probe),
            Instruction.Create(OpCodes.Add),
            Instruction.Create(OpCodes.Ldc_I4_1),
            Instruction.Create(OpCodes.Stind_I1),
        ];

    /// <summary>Loads the array and a number, the last arguments of what Assay.Probe offers.</summary>
    public IEnumerable<Instruction> Load(int number) =>
        [Instruction.Create(OpCodes.Ldsfld, _hits), Instruction.Create(OpCodes.Ldc_I4, number)];

    /// <summary>A call of a static method of Assay.Probe.</summary>
    public Instruction Call(
        string type,
        string method,
        TypeReference result,
        params TypeReference[] parameters
    )
    {
        var reference = new MethodReference(
            method,
            result,
            new TypeReference("Assay.Probe", type, _module, _probe)
        );
        foreach (var parameter in parameters)
        {
            reference.Parameters.Add(new ParameterDefinition(parameter));
        }
        return Instruction.Create(OpCodes.Call, reference);
    }

    public TypeReference Bytes => _hits.FieldType;

    /// <summary>Makes the module register its probes before anything else in it runs.</summary>
    public void Install(bool isUsersCode)
    {
        _module.AssemblyReferences.Add(_probe);
        var holder = _module.GetType("<Module>");
        holder.Fields.Add(_hits);
        holder.Fields.Add(_address);
        var initializer = holder.Methods.FirstOrDefault(m => m.Name == ".cctor");
        if (initializer is null)
        {
            initializer = new MethodDefinition(
                ".cctor",
                MethodAttributes.Private
                    | MethodAttributes.Static
                    | MethodAttributes.HideBySig
                    | MethodAttributes.SpecialName
                    | MethodAttributes.RTSpecialName,
                _module.TypeSystem.Void
            );
            initializer.Body.Instructions.Add(Instruction.Create(OpCodes.Ret));
            holder.Methods.Add(initializer);
        }
        var types = _module.TypeSystem;
        BodyEdit.Prepend(
            initializer.Body,
            [
                Instruction.Create(OpCodes.Ldstr, Name),
                Instruction.Create(OpCodes.Ldc_I4, _count),
                Instruction.Create(isUsersCode ? OpCodes.Ldc_I4_1 : OpCodes.Ldc_I4_0),
                Call("Modules", "Register", Bytes, types.String, types.Int32, types.Boolean),
                Instruction.Create(OpCodes.Stsfld, _hits),
                Instruction.Create(OpCodes.Ldsfld, _hits),
                Call("Modules", "AddressOf", types.IntPtr, Bytes),
                Instruction.Create(OpCodes.Stsfld, _address),
            ]
        );
    }

    private static FieldDefinition Field(string name, TypeReference type) =>
        new(
            name,
            FieldAttributes.Assembly | FieldAttributes.Static | FieldAttributes.InitOnly,
            type
        );
}
