namespace Assay.Host.Drivers.XUnit;

/// <summary>Names of classes for test ids.</summary>
internal static class ReadableName
{
    /// <summary>Full name, nested classes joined by <c>+</c>, generic arguments by their own short names: <c>A.Of&lt;Int32&gt;</c>.</summary>
    public static string Of(Type type)
    {
        if (!type.IsConstructedGenericType)
        {
            return type.FullName ?? type.Name;
        }
        var name = type.GetGenericTypeDefinition().FullName ?? type.Name;
        return Plain(name)
            + "<"
            + string.Join(", ", type.GetGenericArguments().Select(Short))
            + ">";
    }

    private static string Short(Type type) =>
        type.IsConstructedGenericType
            ? Plain(type.Name)
                + "<"
                + string.Join(", ", type.GetGenericArguments().Select(Short))
                + ">"
            : type.Name;

    private static string Plain(string name)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }
}
