namespace Orchard.Shipping;

/// <summary>How far a parcel travels.</summary>
public enum ShippingZone
{
    Domestic,
    Neighbour,
    Union,
    World,
}

/// <summary>Which zone a country is in, seen from home.</summary>
public static class ShippingZones
{
    private static readonly Dictionary<string, string[]> Neighbours = new(StringComparer.Ordinal)
    {
        ["AT"] = ["CH", "CZ", "DE", "HU", "IT", "LI", "SI", "SK"],
        ["BE"] = ["DE", "FR", "LU", "NL"],
        ["DE"] = ["AT", "BE", "CH", "CZ", "DK", "FR", "LU", "NL", "PL"],
        ["NL"] = ["BE", "DE"],
    };

    private static readonly HashSet<string> Union =
    [
        .. "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".Split(
            ' '
        ),
    ];

    public static ShippingZone Of(string home, string country) =>
        country == home ? ShippingZone.Domestic
        : Neighbours.TryGetValue(home, out var near) && near.Contains(country)
            ? ShippingZone.Neighbour
        : Union.Contains(country) ? ShippingZone.Union
        : ShippingZone.World;
}
