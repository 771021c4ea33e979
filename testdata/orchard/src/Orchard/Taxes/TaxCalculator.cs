using Orchard.Catalog;
using Orchard.Customers;

namespace Orchard.Taxes;

/// <summary>The tax of one rate within an order.</summary>
public sealed record TaxLine(double Percent, Money Net, Money Tax);

/// <summary>Value added tax by destination, with reverse charge for companies abroad.</summary>
public sealed class TaxCalculator(string homeCountry)
{
    /// <summary>One line per rate, highest first; empty where the customer pays the tax himself.</summary>
    public IReadOnlyList<TaxLine> Calculate(
        IEnumerable<(ProductCategory Category, Money Net)> items,
        Customer customer
    )
    {
        if (IsReverseCharge(customer))
        {
            return [];
        }
        var rates = TaxRates.Of(customer.Address.Country);
        return
        [
            .. items
                .GroupBy(i => rates.For(i.Category))
                .Select(g =>
                    (Percent: g.Key, Net: Money.Sum(g.Select(i => i.Net), g.First().Net.Currency))
                )
                .OrderByDescending(g => g.Percent)
                .Select(g => new TaxLine(g.Percent, g.Net, g.Net.Percent(g.Percent))),
        ];
    }

    /// <summary>A company in another country of the union declares the tax there.</summary>
    public bool IsReverseCharge(Customer customer) =>
        customer.IsCompany
        && customer.Address.Country != homeCountry
        && VatNumber.IsWellFormed(customer.VatNumber)
        && VatNumber.CountryOf(customer.VatNumber!) == customer.Address.Country;

    /// <summary>The net part of a price that includes tax.</summary>
    public static Money NetOf(Money gross, double percent) =>
        (gross * (100m / (100m + (decimal)percent))).Round();
}
