namespace Orchard;

public class MoneyTests
{
    public static TheoryData<decimal, decimal> Rounded =>
        new()
        {
            { 1.004m, 1.00m },
            { 1.005m, 1.01m },
            { -1.005m, -1.01m },
            { 2.5m, 2.5m },
        };

    [Theory]
    [MemberData(nameof(Rounded))]
    public void Half_a_cent_is_rounded_away_from_zero(decimal amount, decimal expected) =>
        Assert.Equal(expected, Money.Eur(amount).Round().Amount);

    [Theory]
    [InlineData("12.50 EUR", 12.5, "EUR")]
    [InlineData("  0.99   USD ", 0.99, "USD")]
    [InlineData("-3 JPY", -3, "JPY")]
    [InlineData("1,250.00 EUR", 1250, "EUR")]
    public void Text_is_read_as_money(string text, double amount, string currency)
    {
        Assert.True(Money.TryParse(text, out var money));
        Assert.Equal(new Money((decimal)amount, currency), money);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12.50")]
    [InlineData("12.50 eur")]
    [InlineData("12.50 EURO")]
    [InlineData("twelve EUR")]
    [InlineData("12.50 EUR net")]
    public void Other_text_is_not_money(string? text) => Assert.False(Money.TryParse(text, out _));

    [Theory]
    [InlineData("12.5 EUR", "12.50 EUR")]
    [InlineData("1999.6 JPY", "2000 JPY")]
    [InlineData("1.2345 KWD", "1.235 KWD")]
    public void Money_is_printed_with_the_digits_of_its_currency(string text, string expected)
    {
        Assert.True(Money.TryParse(text, out var money));
        Assert.Equal(expected, money.ToString());
    }

    [Fact]
    public void Nothing_is_lost_when_money_is_split()
    {
        var parts = Money.Eur(100m).Allocate(1, 1, 1);

        Assert.Equal([Money.Eur(33.34m), Money.Eur(33.33m), Money.Eur(33.33m)], parts);
    }

    [Fact]
    public void Who_has_no_share_gets_no_coin_that_is_left_over()
    {
        var parts = Money.Eur(0.05m).Allocate(0, 3, 7);

        Assert.Equal([Money.Eur(0m), Money.Eur(0.02m), Money.Eur(0.03m)], parts);
    }

    [Fact]
    public void A_debt_is_split_like_money()
    {
        var parts = Money.Eur(-1m).Allocate(1, 2);

        Assert.Equal([Money.Eur(-0.34m), Money.Eur(-0.66m)], parts);
    }

    [Fact]
    public void Shares_must_make_sense()
    {
        Assert.Throws<ArgumentException>(() => Money.Eur(1m).Allocate(0, 0));
        Assert.Throws<ArgumentException>(() => Money.Eur(1m).Allocate(2, -1));
    }

    [Fact]
    public void Currencies_do_not_mix()
    {
        var (euro, dollar) = (Money.Eur(1m), new Money(1m, "USD"));

        Assert.Throws<InvalidOperationException>(() => euro + dollar);
        Assert.Throws<InvalidOperationException>(() => euro < dollar);
    }

    [Fact]
    public void Money_is_compared_by_amount()
    {
        Assert.True(Money.Eur(1m) < Money.Eur(2m));
        Assert.False(Money.Eur(2m) < Money.Eur(2m));
        Assert.True(Money.Eur(2m) >= Money.Eur(2m));
        Assert.Equal(Money.Eur(2m), Money.Max(Money.Eur(1m), Money.Eur(2m)));
        Assert.Equal(Money.Eur(1m), Money.Min(Money.Eur(1m), Money.Eur(2m)));
    }

    [Fact]
    public void Adding_and_subtracting_cancel_out()
    {
        var money = Money.Eur(7.35m);

        Assert.True(money + Money.Eur(2m) - Money.Eur(2m) == money);
    }

    [Fact]
    public void Zero_equals_zero()
    {
        var zero = Money.Zero("EUR");

        Assert.Equal(zero, zero);
    }

    [Fact]
    public void A_percentage_is_calculated()
    {
        Money.Eur(80m).Percent(12.5);
        Money.Eur(80m).Percent(0);
    }
}
