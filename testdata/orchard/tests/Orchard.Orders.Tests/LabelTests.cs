using Orchard.Storage;

namespace Orchard.Orders;

public class LabelTests
{
    [Test]
    public async Task A_label_is_printed()
    {
        var output = await new LabelPrinter("dotnet", "--version").PrintAsync("ORD-1");

        Assert.That(output, Does.Match("^[0-9]+[.]"));
    }

    [Test]
    public void A_printer_that_is_not_there_is_named() =>
        Assert.That(
            () => new LabelPrinter("orchard-no-such-printer").PrintAsync("ORD-1"),
            Throws.TypeOf<OrchardException>().With.Message.Contains("orchard-no-such-printer")
        );

    [Test, Ignore("The label printer in the office is broken.")]
    public async Task A_label_is_printed_in_the_office()
    {
        var output = await new LabelPrinter("lp", "-d", "office").PrintAsync("ORD-1");

        Assert.That(output, Does.Contain("request id"));
    }
}
