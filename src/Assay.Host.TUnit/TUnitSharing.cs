using System.Globalization;
using System.Reflection;

namespace Assay.Host.Drivers.TUnit;

/// <summary>Which objects of data sources test classes share with each other.</summary>
internal sealed class TUnitSharing
{
    private readonly Dictionary<Type, HashSet<string>> _keys = new();
    private readonly HashSet<Type> _perClass = new();

    /// <summary>True where one is shared by all tests of the project.</summary>
    public bool IsProjectWide { get; private set; }

    /// <summary>True where an object is shared by tests of the class.</summary>
    public bool IsShared(Type testClass) =>
        Look(testClass).Count > 0 || _perClass.Contains(testClass);

    /// <summary>Classes that have one of these in common share an object.</summary>
    public IReadOnlyCollection<string> KeysOf(Type testClass) => Look(testClass);

    private HashSet<string> Look(Type type)
    {
        if (_keys.TryGetValue(type, out var known))
        {
            return known;
        }
        var keys = _keys[type] = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in Members(type))
        {
            var sources = Sources(member).ToArray();
            foreach (var source in sources)
            {
                keys.UnionWith(SharedBy(source, type));
            }
            if (sources.Length > 0 && member is PropertyInfo property)
            {
                IsProjectWide |= property.GetMethod?.IsStatic == true;
                // What is injected may itself have something injected.
                keys.UnionWith(Look(property.PropertyType));
                if (_perClass.Contains(property.PropertyType))
                {
                    _perClass.Add(type);
                }
            }
        }
        return keys;
    }

    private static IEnumerable<ICustomAttributeProvider> Members(Type type)
    {
        const BindingFlags All =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.FlattenHierarchy;
        var methods = type.GetMethods(All);
        return new ICustomAttributeProvider[] { type }
            .Concat(type.GetProperties(All))
            .Concat(methods)
            .Concat(methods.SelectMany(m => m.GetParameters()))
            .Concat(type.GetConstructors().SelectMany(c => c.GetParameters()));
    }

    private static IEnumerable<object> Sources(ICustomAttributeProvider member) =>
        member
            .GetCustomAttributes(inherit: true)
            .Where(a => a.GetType().GetInterface("TUnit.Core.IDataSourceAttribute") is not null);

    private IEnumerable<string> SharedBy(object source, Type type)
    {
        var sharing = Answer(source, "GetSharedTypes")
            .Select(s => Convert.ToString(s, CultureInfo.InvariantCulture))
            .ToArray();
        IsProjectWide |= sharing.Any(s => s is "PerAssembly" or "PerTestSession");
        if (sharing.Any(s => s == "PerClass"))
        {
            _perClass.Add(type);
        }
        return sharing.Any(s => s == "Keyed")
            ? Answer(source, "GetKeys").Select(key => "shared " + key)
            : Enumerable.Empty<string>();
    }

    // Public methods of an internal interface: every source that can share has both.
    private static IEnumerable<object?> Answer(object source, string question) =>
        source.GetType().GetMethod(question, Type.EmptyTypes)?.Invoke(source, null)
            is System.Collections.IEnumerable answer
            ? answer.Cast<object?>()
            : Enumerable.Empty<object?>();
}
