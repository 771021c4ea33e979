namespace Orchard.Payments;

/// <summary>How a customer pays.</summary>
public abstract record PaymentMethod
{
    /// <summary>What may be printed on a receipt.</summary>
    public abstract string Description { get; }

    public sealed record Card(CardNumber Number, int ExpiryYear, int ExpiryMonth) : PaymentMethod
    {
        public override string Description => $"{Number.Brand} {Number}";

        /// <summary>A card is good until the end of the month that is printed on it.</summary>
        public bool IsExpired(DateOnly today) =>
            today
            > new DateOnly(ExpiryYear, ExpiryMonth, DateTime.DaysInMonth(ExpiryYear, ExpiryMonth));
    }

    public sealed record DirectDebit(string Account) : PaymentMethod
    {
        public override string Description => $"Account ending in {Account[^4..]}";
    }

    public sealed record OnInvoice(int DaysToPay) : PaymentMethod
    {
        public override string Description => $"Invoice, {DaysToPay} days";
    }
}

/// <summary>What a gateway said.</summary>
public abstract record PaymentResult
{
    public sealed record Approved(string Reference) : PaymentResult;

    public sealed record Declined(string Reason) : PaymentResult;

    /// <summary>The gateway could not be asked; asking again may help.</summary>
    public sealed record Unavailable : PaymentResult;
}

/// <summary>The company that moves the money.</summary>
public interface IPaymentGateway
{
    bool SupportsRefunds => true;

    Task<PaymentResult> ChargeAsync(
        string orderNumber,
        PaymentMethod method,
        Money amount,
        CancellationToken cancellation
    );

    Task<PaymentResult> RefundAsync(string reference, Money amount, CancellationToken cancellation);
}
