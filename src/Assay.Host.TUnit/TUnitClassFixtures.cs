using System.Collections;
using System.Reflection;

namespace Assay.Host.Drivers.TUnit;

/// <summary>Set-up that is to run once for a class.</summary>
internal sealed class TUnitClassFixtures
{
    private const string Sources = "TUnit.Core.Sources";

    private static readonly string[] HooksOfEvery =
    {
        "BeforeEveryClassHooks",
        "AfterEveryClassHooks",
    };
    private static readonly string[] HooksOfOne = { "BeforeClassHooks", "AfterClassHooks" };
    private static readonly string[] Receivers =
    {
        "TUnit.Core.Interfaces.IFirstTestInClassEventReceiver",
        "TUnit.Core.Interfaces.ILastTestInClassEventReceiver",
    };

    private readonly bool _areForEveryClass;
    private readonly HashSet<Type> _hooked;

    /// <param name="core">The assembly <c>TUnit.Core</c>, after discovery.</param>
    public TUnitClassFixtures(Assembly core)
    {
        _areForEveryClass = HooksOfEvery.Any(field =>
            !Member.Of<bool>(Registered(core, field), "IsEmpty")
        );
        _hooked = HooksOfOne
            .SelectMany(field => ((IDictionary)Registered(core, field)).Keys.Cast<Type>())
            .ToHashSet();
    }

    /// <summary>True where the class, one that it derives from, or an attribute of theirs has any.</summary>
    public bool Has(Type testClass) =>
        _areForEveryClass
        || Receivers.Any(receiver => testClass.GetInterface(receiver) is not null)
        || testClass
            .GetCustomAttributes(inherit: true)
            .Any(a => Receivers.Any(receiver => a.GetType().GetInterface(receiver) is not null))
        || WithBases(testClass).Any(t => _hooked.Contains(t) || _hooked.Contains(Definition(t)));

    private static object Registered(Assembly core, string field) =>
        Member.StaticField(core, Sources, field).GetValue(null)!;

    private static Type Definition(Type type) =>
        type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static IEnumerable<Type> WithBases(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            yield return t;
        }
    }
}
