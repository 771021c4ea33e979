namespace Assay.Host.Drivers.TUnit;

/// <summary>What is known of a test after TUnit's discovery.</summary>
/// <param name="Uid">TUnit's own id: made of names and of the indexes of data sources and rows.</param>
/// <param name="Class">The class in which it runs.</param>
/// <param name="Method">Name of the method.</param>
/// <param name="Arguments">As <see cref="NativeCase.Arguments"/>.</param>
/// <param name="DisplayName">The name that TUnit shows.</param>
/// <param name="Line">Where in its file it stands.</param>
/// <param name="HasExplicit">True where it or its class is marked <c>[Explicit]</c>.</param>
/// <param name="Needs">Uids of the tests that must run before it.</param>
/// <param name="Parallelism">What may run beside it.</param>
/// <param name="HearsOfProject">True where something of it listens for the first or the last test of the project.</param>
internal sealed record TUnitTest(
    string Uid,
    Type Class,
    string Method,
    string Arguments,
    string DisplayName,
    int Line,
    bool HasExplicit,
    IReadOnlyList<string> Needs,
    TUnitParallelism Parallelism,
    bool HearsOfProject
)
{
    private const string ExplicitAttribute = "TUnit.Core.ExplicitAttribute";

    /// <summary>Reads a <c>TUnit.Core.TestContext</c>.</summary>
    /// <exception cref="DriverDoesNotFitException">This version keeps things elsewhere.</exception>
    public static TUnitTest From(object context)
    {
        var details = Member.Of<object>(context, "Metadata.TestDetails");
        var type = Member.Of<Type>(details, "ClassType");
        return new TUnitTest(
            Member.Of<string>(details, "TestId"),
            type,
            Member.Of<string>(details, "MethodName"),
            TUnitArguments.Of(details),
            Member.Of<string>(context, "Metadata.DisplayName"),
            Member.Of<int>(details, "TestLineNumber"),
            HasExplicitMark(details, type),
            Member
                .Of<IEnumerable<object>>(context, "Dependencies.DependsOn")
                .Select(needed => Member.Of<string>(needed, "TestId"))
                .ToArray(),
            TUnitParallelism.Of(context),
            TUnitFixtures.AreHeardBy(details)
        );
    }

    /// <summary>
    /// True for the uid of what only stands for tests that are made when the run begins, see TUnit's DeferEnumeration.
    /// </summary>
    public static bool IsPlaceholder(string uid) =>
        uid.EndsWith("_Deferred", StringComparison.Ordinal);

    private static bool HasExplicitMark(object details, Type type) =>
        Member
            .Of<IReadOnlyDictionary<Type, IReadOnlyList<Attribute>>>(details, "AttributesByType")
            .Keys.Any(a => a.FullName == ExplicitAttribute)
        || type.GetCustomAttributes(inherit: true)
            .Any(a => a.GetType().FullName == ExplicitAttribute);
}
