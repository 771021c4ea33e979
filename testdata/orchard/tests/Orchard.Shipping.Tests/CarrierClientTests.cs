namespace Orchard.Shipping;

[ClassDataSource<CarrierServer>(Shared = SharedType.PerClass)]
public class CarrierClientTests(CarrierServer carrier)
{
    private readonly HttpClient _http = new() { BaseAddress = carrier.Address };

    [After(Test)]
    public void Close() => _http.Dispose();

    [Test]
    public async Task A_parcel_is_tracked()
    {
        var status = await new CarrierClient(_http).TrackAsync("P 1");

        await Assert.That(status).IsEqualTo(new TrackingStatus("P 1", "on its way", "Kassel"));
    }

    [Test]
    public async Task An_unknown_parcel_has_no_status() =>
        await Assert.That(await new CarrierClient(_http).TrackAsync("nowhere")).IsNull();

    [Test]
    public async Task A_carrier_in_trouble_is_reported() =>
        await Assert
            .That(() => new CarrierClient(_http).TrackAsync("broken"))
            .Throws<OrchardException>();

    [Test]
    public async Task A_client_can_be_made() =>
        await Assert.That(new CarrierClient(_http)).IsNotNull();
}
