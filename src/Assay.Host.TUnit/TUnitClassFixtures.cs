using System.Reflection;

namespace Assay.Host.Drivers.TUnit;

/// <summary>Set-up that is to run once for a class.</summary>
internal sealed class TUnitClassFixtures
{
    private static readonly string[] HooksOfEvery =
    {
        "BeforeEveryClassHooks",
        "AfterEveryClassHooks",
    };
    private static readonly string[] HooksOfOne = { "BeforeClassHooks", "AfterClassHooks" };
    private static readonly EventReceivers Receivers = new(
        "IFirstTestInClassEventReceiver",
        "ILastTestInClassEventReceiver"
    );

    private readonly bool _areForEveryClass;
    private readonly HashSet<Type> _hooked;

    /// <param name="core">The assembly <c>TUnit.Core</c>, after discovery.</param>
    public TUnitClassFixtures(Assembly core)
    {
        var sources = new TUnitSources(core);
        _areForEveryClass = sources.HasAny(HooksOfEvery);
        _hooked = sources.Classes(HooksOfOne).ToHashSet();
    }

    /// <summary>True where the class, one that it derives from, or an attribute of theirs has any.</summary>
    public bool Has(Type testClass) =>
        _areForEveryClass
        || Receivers.Include(testClass)
        || testClass.GetCustomAttributes(inherit: true).Any(a => Receivers.Include(a.GetType()))
        || WithBases(testClass).Any(t => _hooked.Contains(t) || _hooked.Contains(Definition(t)));

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
