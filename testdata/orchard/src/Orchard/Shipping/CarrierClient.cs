using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Orchard.Shipping;

/// <summary>What a carrier knows about a parcel.</summary>
public sealed record TrackingStatus(
    [property: JsonPropertyName("parcel")] string Parcel,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("place")] string? Place
);

/// <summary>Asks a carrier where a parcel is.</summary>
public sealed class CarrierClient(HttpClient http)
{
    /// <summary>Null where the carrier does not know the parcel.</summary>
    /// <exception cref="OrchardException">The carrier gave no usable answer.</exception>
    public async Task<TrackingStatus?> TrackAsync(
        string parcel,
        CancellationToken cancellation = default
    )
    {
        using var answer = await http.GetAsync(
            "parcels/" + Uri.EscapeDataString(parcel),
            cancellation
        );
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        if (!answer.IsSuccessStatusCode)
        {
            throw new OrchardException(
                $"The carrier answered {(int)answer.StatusCode} for {parcel}."
            );
        }
        return await answer.Content.ReadFromJsonAsync(
            TrackingJson.Default.TrackingStatus,
            cancellation
        );
    }
}

/// <summary>The carrier's JSON, read without reflection.</summary>
[JsonSerializable(typeof(TrackingStatus))]
internal sealed partial class TrackingJson : JsonSerializerContext;
