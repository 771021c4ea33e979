using Mono.Cecil;

namespace Assay.Analysis.Calls;

/// <summary>Where a test begins: its method, and what its frameworks call around it in its class and fixtures.</summary>
internal static class TestStarts
{
    private static readonly string[] SetUps =
    [
        "SetUpAttribute",
        "TearDownAttribute",
        "OneTimeSetUpAttribute",
        "OneTimeTearDownAttribute",
        "TestInitializeAttribute",
        "TestCleanupAttribute",
        "ClassInitializeAttribute",
        "ClassCleanupAttribute",
        "BeforeAttribute",
        "AfterAttribute",
    ];

    private static readonly string[] Lifetimes =
    [
        "InitializeAsync",
        "DisposeAsync",
        "Dispose",
        ".ctor",
        ".cctor",
    ];

    /// <summary>The methods, the test's own first; without it where the class has none of the name.</summary>
    public static IEnumerable<MethodDefinition> Of(
        TypeDefinition owner,
        string method,
        UsersModules modules
    )
    {
        var chain = new List<TypeDefinition>();
        for (var type = owner; type is not null; type = Base(type, modules))
        {
            chain.Add(type);
        }
        var fixtures = chain
            .SelectMany(t => t.Interfaces.Select(i => i.InterfaceType))
            .OfType<GenericInstanceType>()
            .Where(i => i.Name is "IClassFixture`1" or "ICollectionFixture`1")
            .Select(i => modules.Own(i.GenericArguments[0]))
            .OfType<TypeDefinition>();
        return chain
            .SelectMany(t => t.Methods.Where(m => m.Name == method))
            .Concat(chain.SelectMany(t => t.Methods.Where(IsSetUp)))
            .Concat(fixtures.SelectMany(f => f.Methods.Where(m => Lifetimes.Contains(m.Name))));
    }

    private static TypeDefinition? Base(TypeDefinition type, UsersModules modules) =>
        type.BaseType is null ? null : modules.Own(type.BaseType);

    private static bool IsSetUp(MethodDefinition method) =>
        Lifetimes.Contains(method.Name)
        || method.CustomAttributes.Any(a => SetUps.Contains(a.AttributeType.Name));
}
