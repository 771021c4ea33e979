using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Orchard.Catalog;

namespace Orchard.Taxes;

/// <summary>Percentages of value added tax in one country.</summary>
public sealed record CountryRates(double Standard, double Reduced, double Books)
{
    public double For(ProductCategory category) =>
        category switch
        {
            ProductCategory.Food => Reduced,
            ProductCategory.Books => Books,
            _ => Standard,
        };
}

/// <summary>The rates of the countries that Orchard sells to; more can be registered while it runs.</summary>
public static class TaxRates
{
    private static readonly ConcurrentDictionary<string, CountryRates> Countries = new(
        StringComparer.Ordinal
    )
    {
        ["AT"] = new(20, 10, 10),
        ["BE"] = new(21, 6, 6),
        ["DE"] = new(19, 7, 7),
        ["DK"] = new(25, 25, 25),
        ["ES"] = new(21, 10, 4),
        ["FR"] = new(20, 5.5, 5.5),
        ["IE"] = new(23, 0, 0),
        ["NL"] = new(21, 9, 9),
    };

    public static bool IsKnown(string country) => Countries.ContainsKey(country);

    public static bool TryGet(string country, [NotNullWhen(true)] out CountryRates? rates) =>
        Countries.TryGetValue(country, out rates);

    public static CountryRates Of(string country) =>
        TryGet(country, out var rates)
            ? rates
            : throw new OrchardException($"Orchard does not sell to {country}.");

    /// <summary>Adds a country or replaces its rates, for the whole process.</summary>
    public static void Register(string country, CountryRates rates) => Countries[country] = rates;
}
