using System.Globalization;

namespace Assay.Host.Drivers.XUnit;

/// <summary>Formats arguments the same on every machine.</summary>
internal static class Invariant
{
    /// <summary>Calls under the invariant culture.</summary>
    public static T Call<T>(Func<T> format)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return format();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The arguments, local times without the offset that they have on this machine.</summary>
    public static object?[] Arguments(IEnumerable<object?> arguments) =>
        arguments
            .Select(a =>
                a is DateTime { Kind: DateTimeKind.Local } time
                    ? DateTime.SpecifyKind(time, DateTimeKind.Unspecified)
                    : a
            )
            .ToArray();
}
