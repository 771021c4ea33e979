using Assay.Analysis.Coverage;
using Mono.Cecil;

namespace Assay.Analysis.Instrument;

/// <summary>
/// Finds set-up and clean-up that several tests share, whichever of them comes first or last: hooks of classes and of
/// the assembly, and the fixtures of xUnit. Like a static constructor's, what they do belongs to every test that they
/// serve: those of the class or collection, and of what is for a whole assembly or namespace those that use it.
/// </summary>
internal sealed class SharedSetUps
{
    private static readonly string[] OfClass =
    [
        "NUnit.Framework.OneTimeSetUpAttribute",
        "NUnit.Framework.OneTimeTearDownAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.ClassInitializeAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.ClassCleanupAttribute",
    ];

    private static readonly string[] OfAssembly =
    [
        "Microsoft.VisualStudio.TestTools.UnitTesting.AssemblyInitializeAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.AssemblyCleanupAttribute",
    ];

    private static readonly string[] Hooks =
    [
        "TUnit.Core.BeforeAttribute",
        "TUnit.Core.AfterAttribute",
        "TUnit.Core.BeforeEveryAttribute",
        "TUnit.Core.AfterEveryAttribute",
    ];

    // The values of TUnit's HookType.
    private const int TestHook = 0;
    private const int ClassHook = 1;

    private readonly Dictionary<MethodDefinition, string> _setUps = [];

    // Of what is for many classes: the type that has it.
    private readonly Dictionary<TypeDefinition, HashSet<SetUp>> _usedThrough = [];
    private readonly Dictionary<TypeDefinition, HashSet<SetUp>> _serving = [];
    private readonly Dictionary<TypeDefinition, TypeDefinition?> _bases = [];

    public SharedSetUps(ModuleDefinition module)
    {
        var types = module.GetTypes().ToArray();
        foreach (var type in types)
        {
            FindHooks(type);
        }
        foreach (var (fixture, served) in new XUnitFixtures(module).All())
        {
            AddFixture(fixture, served);
        }
        // Classes of tests may inherit set-up from another assembly, whose own copy brackets it.
        foreach (
            var type in types
                .SelectMany(WithBases)
                .Where(t => t.Module != module)
                .Distinct()
                .ToArray()
        )
        {
            FindHooks(type);
            foreach (var fixture in XUnitFixtures.OfClass(type))
            {
                AddFixture(fixture, [type]);
            }
        }
    }

    /// <summary>Name of the set-up that a method is; null for others. Of an async one the state machine does the work.</summary>
    public string? NameOf(MethodDefinition method) => _setUps.GetValueOrDefault(method);

    /// <summary>Names of the set-ups that serve the tests to which a method belongs, or that the method uses.</summary>
    public IEnumerable<SetUp> Serving(MethodDefinition method)
    {
        if (
            _setUps.Count == 0
            || _setUps.ContainsKey(method)
            || method is { IsConstructor: true, IsStatic: true }
        )
        {
            return [];
        }
        var names = new HashSet<SetUp>();
        for (var type = method.DeclaringType; type is not null; type = type.DeclaringType)
        {
            foreach (var at in WithBases(type))
            {
                names.UnionWith(_serving.GetValueOrDefault(at) ?? []);
            }
            names.UnionWith(_usedThrough.GetValueOrDefault(type) ?? []);
        }
        foreach (
            var field in method.Body.Instructions.Select(i => i.Operand).OfType<FieldDefinition>()
        )
        {
            names.UnionWith(_usedThrough.GetValueOrDefault(field.DeclaringType) ?? []);
        }
        return names;
    }

    private void FindHooks(TypeDefinition type)
    {
        foreach (var method in type.Methods.Where(m => m.HasCustomAttributes))
        {
            var attributes = method
                .CustomAttributes.Select(a => a.AttributeType.FullName)
                .ToArray();
            var hook = HookOf(method);
            var isOfClass = attributes.Any(OfClass.Contains) && !IsOfNamespace(type);
            if (isOfClass || hook == ClassHook)
            {
                Put(_serving, type, Add(method, UserName.FullName(type) + StaticType.ClassSetUp));
            }
            else if (
                attributes.Any(OfClass.Contains)
                || attributes.Any(OfAssembly.Contains)
                || hook is not null
            )
            {
                Put(
                    _usedThrough,
                    type,
                    Add(method, UserName.FullName(type) + StaticType.SharedSetUp)
                );
            }
        }
    }

    private void AddFixture(TypeDefinition fixture, IReadOnlyList<TypeDefinition>? served)
    {
        var name =
            UserName.FullName(fixture)
            + (served is null ? StaticType.SharedSetUp : StaticType.Fixture);
        foreach (
            var method in fixture.Methods.Where(m =>
                m is { IsStatic: false, HasBody: true }
                && m.Name is ".ctor" or "InitializeAsync" or "Dispose" or "DisposeAsync"
            )
        )
        {
            Add(method, name);
        }
        if (served is null)
        {
            Put(_usedThrough, fixture, SetUp.Of(fixture, name));
        }
        foreach (var type in served ?? [])
        {
            Put(_serving, type, SetUp.Of(fixture, name));
        }
    }

    private SetUp Add(MethodDefinition method, string name)
    {
        var machine = method.CustomAttributes.FirstOrDefault(a =>
            a.AttributeType.Name == "AsyncStateMachineAttribute"
        );
        var body = machine?.ConstructorArguments is [{ Value: TypeDefinition type }]
            ? type.Methods.FirstOrDefault(m => m.Name == "MoveNext")
            : null;
        _setUps[body ?? method] = name;
        return SetUp.Of(method.DeclaringType, name);
    }

    private static void Put(
        Dictionary<TypeDefinition, HashSet<SetUp>> names,
        TypeDefinition type,
        SetUp name
    )
    {
        if (!names.TryGetValue(type, out var known))
        {
            names[type] = known = [];
        }
        known.Add(name);
    }

    // Null for hooks of each test too, which are the test's own.
    private static int? HookOf(MethodDefinition method) =>
        method
            .CustomAttributes.FirstOrDefault(a => Hooks.Contains(a.AttributeType.FullName))
            ?.ConstructorArguments
            is [{ Value: int hook }, ..]
        && hook != TestHook
            ? IsOfEvery(method)
                ? int.MaxValue
                : hook
            : null;

    private static bool IsOfEvery(MethodDefinition method) =>
        method.CustomAttributes.Any(a =>
            a.AttributeType.FullName.EndsWith("EveryAttribute", StringComparison.Ordinal)
        );

    private static bool IsOfNamespace(TypeDefinition type) =>
        type.CustomAttributes.Any(a =>
            a.AttributeType.FullName == "NUnit.Framework.SetUpFixtureAttribute"
        );

    private IEnumerable<TypeDefinition> WithBases(TypeDefinition type)
    {
        for (var at = type; at is not null; at = BaseOf(at))
        {
            yield return at;
        }
    }

    private TypeDefinition? BaseOf(TypeDefinition type)
    {
        if (!_bases.TryGetValue(type, out var found))
        {
            _bases[type] = found = type.BaseType?.GetElementType() switch
            {
                TypeDefinition own => own,
                { Scope: AssemblyNameReference { Name: var name } } foreign
                    when !Framework.Contains(name) => Resolved(foreign),
                _ => null,
            };
        }
        return found;
    }

    // What is missing in the bin folder sets up nothing.
    private static TypeDefinition? Resolved(TypeReference type)
    {
        try
        {
            return type.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }
}

/// <summary>Set-up that several tests share.</summary>
/// <param name="Assembly">Name of the assembly that has it.</param>
/// <param name="Name">Its name among the static types of that assembly.</param>
internal sealed record SetUp(string Assembly, string Name)
{
    public static SetUp Of(TypeDefinition type, string name) =>
        new(type.Module.Assembly.Name.Name, name);
}
