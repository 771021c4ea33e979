namespace Assay.Host.Drivers.XUnit;

/// <summary>Tells arguments that a test could change from those that it can't.</summary>
internal static class Mutable
{
    public static bool IsAny(IEnumerable<object?> arguments) => arguments.Any(Is);

    private static bool Is(object? value) =>
        value is not (null or string or Type or Uri or Version)
        && !(value.GetType() is { IsValueType: true, IsGenericType: false } type && IsPlain(type));

    // Structs of the user may hold references to what can be changed.
    private static bool IsPlain(Type type) => type.IsEnum || type.Assembly == typeof(int).Assembly;
}
