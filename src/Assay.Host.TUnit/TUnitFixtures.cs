using System.Reflection;

namespace Assay.Host.Drivers.TUnit;

/// <summary>Set-up that is to run once for the whole project.</summary>
internal static class TUnitFixtures
{
    private static readonly string[] Hooks =
    {
        "BeforeAssemblyHooks",
        "AfterAssemblyHooks",
        "BeforeEveryAssemblyHooks",
        "AfterEveryAssemblyHooks",
        "BeforeTestSessionHooks",
        "AfterTestSessionHooks",
        "BeforeTestDiscoveryHooks",
        "AfterTestDiscoveryHooks",
    };

    private static readonly EventReceivers Receivers = new(
        "IFirstTestInAssemblyEventReceiver",
        "ILastTestInAssemblyEventReceiver",
        "IFirstTestInTestSessionEventReceiver",
        "ILastTestInTestSessionEventReceiver"
    );

    /// <summary>True where there are hooks of that level; known after discovery.</summary>
    public static bool HasHooks(Assembly core) => new TUnitSources(core).HasAny(Hooks);

    /// <summary>True where something that TUnit tells of a test listens for the first or the last one of the project.</summary>
    /// <param name="details">A <c>TUnit.Core.TestDetails</c>.</param>
    public static bool AreHeardBy(object details) => Listeners(details).Any(Receivers.Include);

    // Class, attributes, arguments, injected properties, and what makes objects of the class.
    private static IEnumerable<Type> Listeners(object details)
    {
        var testClass = Member.Of<Type>(details, "ClassType");
        var attributes = Member
            .Of<IReadOnlyDictionary<Type, IReadOnlyList<Attribute>>>(details, "AttributesByType")
            .Values.SelectMany(a => a)
            .ToArray();
        var values = Member
            .Of<object?[]>(details, "TestClassArguments")
            .Concat(Member.Of<object?[]>(details, "TestMethodArguments"))
            .Concat(
                Member
                    .Of<IDictionary<string, object?>>(details, "TestClassInjectedPropertyArguments")
                    .Values
            )
            .Concat(attributes);
        return values
            .OfType<object>()
            .Select(v => v.GetType())
            .Append(testClass)
            .Concat(attributes.Select(MakerOf).OfType<Type>())
            // What is injected may be made only when the test runs.
            .Concat(testClass.GetProperties().Select(p => p.PropertyType));
    }

    private static Type? MakerOf(Attribute attribute) =>
        attribute.GetType().GetProperty("ClassConstructorType")?.GetValue(attribute) as Type;
}
