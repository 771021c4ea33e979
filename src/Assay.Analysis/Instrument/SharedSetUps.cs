using Mono.Cecil;

namespace Assay.Analysis.Instrument;

/// <summary>
/// Finds set-up and clean-up that several tests share, whichever of them comes first or last: hooks of classes and of
/// the assembly, and the fixtures of xUnit. Like a static constructor's, what they do belongs to every test that they
/// serve.
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
        "TUnit.Core.BeforeEveryAttribute",
        "TUnit.Core.AfterEveryAttribute",
    ];

    // The values of TUnit's HookType.
    private const int TestHook = 0;
    private const int ClassHook = 1;

    private readonly ModuleDefinition _module;
    private readonly Dictionary<MethodDefinition, string> _setUps = [];
    private readonly HashSet<string> _forAll = [];
    private readonly Dictionary<TypeDefinition, HashSet<string>> _serving = [];

    public SharedSetUps(ModuleDefinition module)
    {
        _module = module;
        foreach (var type in module.GetTypes().ToArray())
        {
            FindHooks(type);
        }
        foreach (var (fixture, served) in new XUnitFixtures(module).All())
        {
            AddFixture(fixture, served);
        }
    }

    /// <summary>Name of the set-up that a method is; null for others. Of an async one the state machine does the work.</summary>
    public string? NameOf(MethodDefinition method) => _setUps.GetValueOrDefault(method);

    /// <summary>Names of the set-ups that serve the tests to which a method belongs.</summary>
    public IEnumerable<string> Serving(MethodDefinition method)
    {
        if (_setUps.Count == 0 || _setUps.ContainsKey(method))
        {
            return [];
        }
        var names = new HashSet<string>(_forAll);
        for (var type = method.DeclaringType; type is not null; type = type.DeclaringType)
        {
            foreach (var at in WithBases(type))
            {
                names.UnionWith(_serving.GetValueOrDefault(at) ?? []);
            }
        }
        return names;
    }

    private void FindHooks(TypeDefinition type)
    {
        foreach (var method in type.Methods.Where(m => m.HasCustomAttributes))
        {
            var attributes = method.CustomAttributes.Select(a => a.AttributeType.FullName);
            var hook = HookOf(method);
            if (attributes.Any(OfAssembly.Contains) || hook > ClassHook)
            {
                _forAll.Add(Add(method, UserName.FullName(type) + " (assembly set-up)"));
            }
            else if (attributes.Any(OfClass.Contains) || hook == ClassHook)
            {
                var name = Add(method, UserName.FullName(type) + " (set-up)");
                foreach (var served in IsOfNamespace(type) ? Below(type.Namespace) : [type])
                {
                    Serve(served, name);
                }
            }
        }
    }

    private void AddFixture(TypeDefinition fixture, IReadOnlyList<TypeDefinition>? served)
    {
        var name = UserName.FullName(fixture) + " (fixture)";
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
            _forAll.Add(name);
        }
        foreach (var type in served ?? [])
        {
            Serve(type, name);
        }
    }

    private string Add(MethodDefinition method, string name)
    {
        var machine = method.CustomAttributes.FirstOrDefault(a =>
            a.AttributeType.Name == "AsyncStateMachineAttribute"
        );
        var body = machine?.ConstructorArguments is [{ Value: TypeDefinition type }]
            ? type.Methods.FirstOrDefault(m => m.Name == "MoveNext")
            : null;
        _setUps[body ?? method] = name;
        return name;
    }

    private void Serve(TypeDefinition type, string name)
    {
        if (!_serving.TryGetValue(type, out var names))
        {
            _serving[type] = names = [];
        }
        names.Add(name);
    }

    private static int? HookOf(MethodDefinition method) =>
        method
            .CustomAttributes.FirstOrDefault(a =>
                a.AttributeType.FullName
                    is "TUnit.Core.BeforeAttribute"
                        or "TUnit.Core.AfterAttribute"
            )
            ?.ConstructorArguments
            is [{ Value: int hook }, ..]
        && hook != TestHook
            ? hook
            : null;

    private static bool IsOfNamespace(TypeDefinition type) =>
        type.CustomAttributes.Any(a =>
            a.AttributeType.FullName == "NUnit.Framework.SetUpFixtureAttribute"
        );

    private IEnumerable<TypeDefinition> Below(string ns) =>
        _module.Types.Where(t =>
            ns.Length == 0
            || t.Namespace == ns
            || t.Namespace.StartsWith(ns + ".", StringComparison.Ordinal)
        );

    private static IEnumerable<TypeDefinition> WithBases(TypeDefinition type)
    {
        for (var at = type; at is not null; at = at.BaseType?.GetElementType() as TypeDefinition)
        {
            yield return at;
        }
    }
}
