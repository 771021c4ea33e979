namespace Orchard.Customers;

/// <summary>How much a customer has bought, in steps.</summary>
public enum LoyaltyTier
{
    None,
    Bronze,
    Silver,
    Gold,
}

/// <summary>Where something is sent or billed.</summary>
/// <param name="Country">ISO 3166 code of two capitals.</param>
public sealed record Address(string Street, string PostalCode, string City, string Country)
{
    public string OneLine => $"{Street}, {Country}-{PostalCode} {City}";
}

/// <summary>A person or a company that orders.</summary>
/// <param name="VatNumber">Only companies have one.</param>
public sealed record Customer(
    string Id,
    string Name,
    Address Address,
    LoyaltyTier Tier,
    string? VatNumber = null
)
{
    public bool IsCompany => !string.IsNullOrWhiteSpace(VatNumber);

    /// <summary>The first letters of the first and the last name, for labels with little room.</summary>
    public string Initials
    {
        get
        {
            var names = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return names switch
            {
                [] => "?",
                [var only] => only[..1].ToUpperInvariant(),
                [var first, .., var last] => string.Concat(first[..1], last[..1])
                    .ToUpperInvariant(),
            };
        }
    }
}
