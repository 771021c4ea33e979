using Orchard.Catalog;
using Orchard.Customers;
using Orchard.Taxes;
using Xunit.v3;

namespace Orchard;

// One after the other, as they stand here.
[TestMethodOrderer(typeof(UnorderedTestMethodOrderer))]
public class TaxTests
{
    private readonly TaxCalculator _taxes = new("DE");

    [Theory]
    [InlineData("DE", ProductCategory.Standard, 19)]
    [InlineData("DE", ProductCategory.Food, 7)]
    [InlineData("FR", ProductCategory.Books, 5.5)]
    [InlineData("ES", ProductCategory.Books, 4)]
    [InlineData("DK", ProductCategory.Digital, 25)]
    public void Each_country_has_its_rates(
        string country,
        ProductCategory category,
        double expected
    ) => Assert.Equal(expected, TaxRates.Of(country).For(category));

    [Fact]
    public void Each_rate_has_a_line_the_highest_first()
    {
        var lines = _taxes.Calculate(
            [
                (ProductCategory.Food, Money.Eur(10m)),
                (ProductCategory.Standard, Money.Eur(100m)),
                (ProductCategory.Books, Money.Eur(20m)),
            ],
            Sample.Anna
        );

        Assert.Equal(
            [
                new TaxLine(19, Money.Eur(100m), Money.Eur(19m)),
                new TaxLine(7, Money.Eur(30m), Money.Eur(2.10m)),
            ],
            lines
        );
    }

    [Fact]
    public void A_company_abroad_pays_the_tax_itself()
    {
        Assert.True(_taxes.IsReverseCharge(Sample.Mulder));
        Assert.Empty(_taxes.Calculate([(ProductCategory.Food, Money.Eur(10m))], Sample.Mulder));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("NL123456789B0")]
    [InlineData("DE123456789")]
    public void Without_a_number_of_that_country_tax_is_charged(string? vatNumber) =>
        Assert.False(_taxes.IsReverseCharge(Sample.Mulder with { VatNumber = vatNumber }));

    [Fact]
    public void Orchard_does_not_sell_everywhere()
    {
        var far = Sample.Anna with
        {
            Address = new Address("1 Main St", "10001", "New York", "US"),
        };

        var refused = Assert.Throws<OrchardException>(() => _taxes.Calculate([], far));

        Assert.Contains("US", refused.Message);
    }

    [Theory]
    [InlineData("DE123456789", true)]
    [InlineData("de 123 456 789", true)]
    [InlineData("DE023456789", false)]
    [InlineData("ATU12345678", true)]
    [InlineData("ATU123456789", false)]
    [InlineData("BE0123456789", true)]
    [InlineData("FRXX123456789", true)]
    [InlineData("XX123456789", false)]
    [InlineData("", false)]
    public void Vat_numbers_have_a_form(string text, bool expected) =>
        Assert.Equal(expected, VatNumber.IsWellFormed(text));

    [Fact]
    public void Net_and_tax_make_gross() =>
        Assert.Equal(Money.Eur(100m), TaxCalculator.NetOf(Money.Eur(119m), 19));

    [Fact]
    public void Orchard_does_not_sell_to_Luxembourg_yet() => Assert.False(TaxRates.IsKnown("LU"));

    [Fact]
    public void A_country_can_be_registered()
    {
        TaxRates.Register("LU", new CountryRates(17, 3, 3));

        Assert.True(TaxRates.IsKnown("LU"));
    }

    [Fact]
    public void Tax_is_calculated_for_food()
    {
        var lines = _taxes.Calculate([(ProductCategory.Food, Money.Eur(10m))], Sample.Anna);

        Assert.NotNull(lines);
        Assert.True(lines.Count > -1);
    }
}
