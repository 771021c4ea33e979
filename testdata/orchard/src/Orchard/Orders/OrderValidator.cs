using Orchard.Taxes;

namespace Orchard.Orders;

/// <summary>Finds what keeps an order from being placed.</summary>
public sealed class OrderValidator(int mostPieces)
{
    /// <summary>Every problem in one sentence; empty when the order is fine.</summary>
    public IReadOnlyList<string> Problems(Order order) => [.. Find(order)];

    private IEnumerable<string> Find(Order order)
    {
        if (order.Lines.Count == 0)
        {
            yield return "The order has no lines.";
        }
        if (order.Pieces > mostPieces)
        {
            yield return $"The order has {order.Pieces} pieces; {mostPieces} are allowed.";
        }
        if (order.Lines.Select(l => l.UnitPrice.Currency).Distinct().Count() > 1)
        {
            yield return "The order mixes currencies.";
        }
        foreach (var line in order.Lines.Where(l => l.UnitPrice.IsNegative))
        {
            yield return $"{line.Sku} has a negative price.";
        }
        if (!TaxRates.IsKnown(order.Customer.Address.Country))
        {
            yield return $"Orchard does not sell to {order.Customer.Address.Country}.";
        }
        if (order.Customer.IsCompany && !VatNumber.IsWellFormed(order.Customer.VatNumber))
        {
            yield return $"The VAT number {order.Customer.VatNumber} is not well formed.";
        }
    }
}
