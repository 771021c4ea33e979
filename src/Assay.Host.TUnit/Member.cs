using System.Collections.Concurrent;
using System.Reflection;

namespace Assay.Host.Drivers.TUnit;

/// <summary>
/// A public member of TUnit's, read by its name: the assembly has another version with every release, and one that was
/// compiled against is not satisfied by an earlier one.
/// </summary>
internal static class Member
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance;
    private const BindingFlags Shared = BindingFlags.Public | BindingFlags.Static;

    private static readonly ConcurrentDictionary<(Type, string), PropertyInfo> Properties = new();

    /// <summary>The value at the end of a path of properties, such as <c>Metadata.TestDetails.TestId</c>.</summary>
    /// <exception cref="DriverDoesNotFitException">This version has no such property.</exception>
    public static T Of<T>(object target, string path)
    {
        object? value = target;
        var declared = target.GetType();
        foreach (var name in path.Split('.'))
        {
            var property = Properties.GetOrAdd((declared, name), Find);
            value = property.GetValue(value);
            // Members of an interface are not always seen on the type of the object.
            declared = property.PropertyType.IsInterface
                ? property.PropertyType
                : value?.GetType() ?? property.PropertyType;
        }
        return (T)value!;
    }

    /// <summary>A static property.</summary>
    /// <exception cref="DriverDoesNotFitException">This version has no such property.</exception>
    public static PropertyInfo Static(Assembly core, string type, string property) =>
        core.GetType(type)?.GetProperty(property, Shared) ?? throw Missing(type, property);

    /// <summary>A static field.</summary>
    /// <exception cref="DriverDoesNotFitException">This version has no such field.</exception>
    public static FieldInfo StaticField(Assembly core, string type, string field) =>
        core.GetType(type)?.GetField(field, Shared) ?? throw Missing(type, field);

    private static PropertyInfo Find((Type Type, string Name) key) =>
        key.Type.GetProperty(key.Name, Own | BindingFlags.DeclaredOnly)
        ?? key.Type.GetProperty(key.Name, Own)
        ?? throw Missing(key.Type.FullName!, key.Name);

    private static DriverDoesNotFitException Missing(string type, string member) =>
        new($"this version of TUnit has no {type}.{member}, which is needed to know its tests.");
}
