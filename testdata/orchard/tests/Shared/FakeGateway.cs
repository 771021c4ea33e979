using Orchard.Payments;

namespace Orchard;

/// <summary>A gateway that gives the answers it was told to give, the last one for ever.</summary>
internal sealed class FakeGateway(params PaymentResult[] answers) : IPaymentGateway
{
    public List<Money> Charged { get; } = [];

    public List<Money> Refunded { get; } = [];

    public Task<PaymentResult> ChargeAsync(
        string orderNumber,
        PaymentMethod method,
        Money amount,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        Charged.Add(amount);
        return Task.FromResult(answers[Math.Min(Charged.Count, answers.Length) - 1]);
    }

    public Task<PaymentResult> RefundAsync(
        string reference,
        Money amount,
        CancellationToken cancellation
    )
    {
        Refunded.Add(amount);
        return Task.FromResult<PaymentResult>(new PaymentResult.Approved("REFUND-" + reference));
    }
}
