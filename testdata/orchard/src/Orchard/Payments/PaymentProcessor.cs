namespace Orchard.Payments;

/// <summary>How often to ask a gateway that does not answer, and how long to wait before that.</summary>
public sealed record RetryOptions(int Attempts, TimeSpan FirstDelay)
{
    /// <summary>Twice as long each time.</summary>
    public TimeSpan DelayBefore(int attempt) => FirstDelay * Math.Pow(2, attempt - 2);
}

/// <summary>Charges customers: checks the method first, and asks again while the gateway is unavailable.</summary>
public sealed class PaymentProcessor(
    IPaymentGateway gateway,
    RetryOptions retry,
    TimeProvider clock
)
{
    private readonly Dictionary<string, Money> _charged = [];

    public async Task<PaymentResult> ChargeAsync(
        string orderNumber,
        PaymentMethod method,
        Money amount,
        CancellationToken cancellation = default
    )
    {
        if (WhyNot(method, amount) is { } reason)
        {
            return new PaymentResult.Declined(reason);
        }
        if (method is PaymentMethod.OnInvoice)
        {
            return new PaymentResult.Approved("INVOICE-" + orderNumber);
        }
        for (var attempt = 1; ; attempt++)
        {
            var result = await gateway.ChargeAsync(orderNumber, method, amount, cancellation);
            if (result is PaymentResult.Approved approved)
            {
                _charged[approved.Reference] = amount;
            }
            if (result is not PaymentResult.Unavailable || attempt >= retry.Attempts)
            {
                return result;
            }
            await Task.Delay(retry.DelayBefore(attempt + 1), clock, cancellation);
        }
    }

    /// <summary>Gives money back, never more than was charged.</summary>
    /// <exception cref="OrchardException">Nothing was charged under that reference, or less than that.</exception>
    public async Task<PaymentResult> RefundAsync(
        string reference,
        Money amount,
        CancellationToken cancellation = default
    )
    {
        if (!gateway.SupportsRefunds)
        {
            return new PaymentResult.Declined("The gateway does not give money back.");
        }
        if (!_charged.TryGetValue(reference, out var charged) || charged < amount)
        {
            throw new OrchardException($"{amount} can not be given back for {reference}.");
        }
        var result = await gateway.RefundAsync(reference, amount, cancellation);
        if (result is PaymentResult.Approved)
        {
            _charged[reference] = charged - amount;
        }
        return result;
    }

    private string? WhyNot(PaymentMethod method, Money amount) =>
        method switch
        {
            _ when amount.IsNegative || amount.IsZero => "There is nothing to pay.",
            PaymentMethod.Card card when card.IsExpired(Today()) => "The card has expired.",
            PaymentMethod.DirectDebit debit when !Iban.IsValid(debit.Account) =>
                "The account does not exist.",
            PaymentMethod.OnInvoice { DaysToPay: < 1 or > 60 } =>
                "Invoices are payable within 1 to 60 days.",
            _ => null,
        };

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
