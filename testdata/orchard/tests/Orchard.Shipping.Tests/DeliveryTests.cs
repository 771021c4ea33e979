using System.Globalization;

namespace Orchard.Shipping;

public class DeliveryTests
{
    private static readonly DeliveryEstimator Estimator = new(
        new TimeOnly(14, 0),
        TimeZoneInfo.Utc
    );

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    [Test]
    [Arguments(2024, "2024-03-31")]
    [Arguments(2025, "2025-04-20")]
    [Arguments(2026, "2026-04-05")]
    [Arguments(2038, "2038-04-25")]
    public async Task Easter_moves(int year, string expected) =>
        await Assert.That(DeliveryCalendar.EasterSunday(year)).IsEqualTo(Day(expected));

    [Test]
    [Arguments("2026-03-04", true)]
    [Arguments("2026-03-07", false)]
    [Arguments("2026-03-08", false)]
    [Arguments("2026-04-03", false)]
    [Arguments("2026-04-06", false)]
    [Arguments("2026-05-14", false)]
    [Arguments("2026-05-25", false)]
    [Arguments("2026-12-25", false)]
    public async Task Parcels_move_on_workdays(string day, bool expected) =>
        await Assert.That(DeliveryCalendar.IsWorkday(Day(day))).IsEqualTo(expected);

    [Test]
    public async Task Weekends_and_holidays_are_skipped()
    {
        await Assert
            .That(DeliveryCalendar.AddWorkdays(Day("2026-04-02"), 1))
            .IsEqualTo(Day("2026-04-07"));
        await Assert
            .That(DeliveryCalendar.AddWorkdays(Day("2026-04-04"), 0))
            .IsEqualTo(Day("2026-04-07"));
    }

    [Test]
    [Arguments("2026-03-04T13:59:59Z", "2026-03-04")]
    [Arguments("2026-03-04T14:00:00Z", "2026-03-04")]
    [Arguments("2026-03-04T14:00:01Z", "2026-03-05")]
    [Arguments("2026-03-06T18:00:00Z", "2026-03-09")]
    public async Task What_comes_after_the_cut_off_leaves_on_the_next_workday(
        string orderedAt,
        string expected
    ) =>
        await Assert
            .That(Estimator.LeavesOn(DateTimeOffset.Parse(orderedAt, CultureInfo.InvariantCulture)))
            .IsEqualTo(Day(expected));

    [Test]
    [Arguments(ShippingZone.Domestic, "2026-03-05", "2026-03-06")]
    [Arguments(ShippingZone.Neighbour, "2026-03-06", "2026-03-09")]
    [Arguments(ShippingZone.Union, "2026-03-09", "2026-03-11")]
    [Arguments(ShippingZone.World, "2026-03-11", "2026-03-25")]
    public async Task The_zone_decides_how_long_it_takes(
        ShippingZone zone,
        string earliest,
        string latest
    )
    {
        var window = Estimator.Estimate(Sample.Noon, zone);

        await Assert.That(window).IsEqualTo(new DeliveryWindow(Day(earliest), Day(latest)));
    }

    [Test]
    public async Task An_order_of_the_morning_leaves_on_the_same_day()
    {
        var estimator = new DeliveryEstimator(TimeOnly.MaxValue, TimeZoneInfo.Local);

        var leaves = estimator.LeavesOn(new DateTimeOffset(2026, 3, 4, 10, 30, 0, TimeSpan.Zero));

        await Assert.That(leaves).IsEqualTo(Day("2026-03-04"));
    }

    [Test]
    public async Task A_delivery_can_be_estimated_today()
    {
        var window = Estimator.Estimate(DateTimeOffset.UtcNow, ShippingZone.Domestic);

        await Assert.That(window).IsNotNull();
    }

    [Test]
    public async Task Only_so_many_days_can_be_added() =>
        await Assert
            .That(() => DeliveryCalendar.AddWorkdays(Day("2026-03-04"), -1))
            .ThrowsException();

    [Test]
    public async Task Ten_years_have_the_right_number_of_workdays()
    {
        var days = 0;
        for (var day = Day("2020-01-01"); day < Day("2030-01-01"); day = day.AddDays(1))
        {
            days += DeliveryCalendar.IsWorkday(day) ? 1 : 0;
        }

        await Assert.That(days).IsEqualTo(2_542);
    }

    [Test, Skip("The carrier's list of islands has not come yet.")]
    public async Task An_island_takes_a_day_longer()
    {
        var window = Estimator.Estimate(Sample.Noon, ShippingZone.Domestic);

        await Assert.That(window.Earliest).IsEqualTo(Day("2026-03-06"));
    }
}
