using Orchard.Payments;

namespace Orchard.Shipping;

/// <summary>Cash on delivery is paid back to an account, so the carrier's data is checked here.</summary>
public class PaymentDetailsTests
{
    [Test]
    [Arguments("DE89 3704 0044 0532 0130 00", true)]
    [Arguments("de89370400440532013000", true)]
    [Arguments("GB82 WEST 1234 5698 7654 32", true)]
    [Arguments("DE88 3704 0044 0532 0130 00", false)]
    [Arguments("DE89", false)]
    [Arguments("", false)]
    public async Task An_account_has_check_digits(string iban, bool expected) =>
        await Assert.That(Iban.IsValid(iban)).IsEqualTo(expected);

    [Test]
    public async Task An_account_is_printed_in_groups() =>
        await Assert
            .That(Iban.Format("de89370400440532013000"))
            .IsEqualTo("DE89 3704 0044 0532 0130 00");

    [Test]
    public async Task A_description_is_there()
    {
        var debit = new PaymentMethod.DirectDebit("DE89370400440532013000");

        await Assert.That(debit.Description.Length).IsGreaterThanOrEqualTo(0);
    }

    [Test]
    public void An_account_is_checked()
    {
        Iban.IsValid("DE89 3704 0044 0532 0130 00");
    }
}
