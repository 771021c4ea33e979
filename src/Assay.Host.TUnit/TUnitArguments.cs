namespace Assay.Host.Drivers.TUnit;

/// <summary>The arguments of a test as they stand in its id: those of the class and of the method together.</summary>
internal static class TUnitArguments
{
    /// <summary>Reads a <c>TUnit.Core.TestDetails</c>.</summary>
    public static string Of(object details)
    {
        var values = Named(details, "MethodMetadata.Class.Parameters", "TestClassArguments")
            .Concat(Named(details, "MethodMetadata.Parameters", "TestMethodArguments"))
            .ToArray();
        var types = Member.Of<Type[]>(details, "MethodGenericArguments");
        return (types.Length == 0 ? "" : TypeText.Arguments(types))
            + (values.Length == 0 ? "" : "(" + string.Join(", ", values) + ")");
    }

    private static IEnumerable<string> Named(object details, string parameters, string arguments)
    {
        var known = Member.Of<IReadOnlyList<object>>(details, parameters);
        return Member
            .Of<object?[]>(details, arguments)
            .Select(
                (value, i) =>
                    i < known.Count
                        ? ArgumentText.Named(
                            Member.Of<string>(known[i], "Name"),
                            ArgumentText.Of(InTheTypeOf(known[i], value))
                        )
                        : ArgumentText.Of(value)
            );
    }

    // A matrix holds its enums as numbers.
    private static object? InTheTypeOf(object parameter, object? value)
    {
        var declared = Member.Of<Type>(parameter, "Type");
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type.IsEnum && value?.GetType() == type.GetEnumUnderlyingType()
            ? Enum.ToObject(type, value)
            : value;
    }
}
