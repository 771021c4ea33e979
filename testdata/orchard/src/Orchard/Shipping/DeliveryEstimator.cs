namespace Orchard.Shipping;

/// <summary>The days between which a parcel should arrive.</summary>
public sealed record DeliveryWindow(DateOnly Earliest, DateOnly Latest);

/// <summary>Says when a parcel will arrive. What is ordered after the cut-off leaves on the next workday.</summary>
public sealed class DeliveryEstimator(TimeOnly cutOff, TimeZoneInfo zoneOfWarehouse)
{
    public DeliveryWindow Estimate(DateTimeOffset orderedAt, ShippingZone zone)
    {
        var leaves = LeavesOn(orderedAt);
        var (fewest, most) = zone switch
        {
            ShippingZone.Domestic => (1, 2),
            ShippingZone.Neighbour => (2, 3),
            ShippingZone.Union => (3, 5),
            ShippingZone.World => (5, 15),
            _ => throw new ArgumentOutOfRangeException(nameof(zone), zone, "No such zone."),
        };
        return new DeliveryWindow(
            DeliveryCalendar.AddWorkdays(leaves, fewest),
            DeliveryCalendar.AddWorkdays(leaves, most)
        );
    }

    public DateOnly LeavesOn(DateTimeOffset orderedAt)
    {
        var local = TimeZoneInfo.ConvertTime(orderedAt, zoneOfWarehouse);
        var day = DateOnly.FromDateTime(local.DateTime);
        return DeliveryCalendar.IsWorkday(day) && TimeOnly.FromDateTime(local.DateTime) <= cutOff
            ? day
            : DeliveryCalendar.AddWorkdays(day.AddDays(1), 0);
    }
}
