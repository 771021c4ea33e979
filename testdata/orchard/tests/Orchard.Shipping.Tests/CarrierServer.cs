using System.Net;
using System.Net.Sockets;
using System.Text;
using TUnit.Core.Interfaces;

namespace Orchard.Shipping;

/// <summary>A carrier that answers on a port of this machine, for as long as the tests run.</summary>
public sealed class CarrierServer : IAsyncInitializer, IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private Task _answering = Task.CompletedTask;

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public Task InitializeAsync()
    {
        _listener.Start();
        _answering = AnswerAsync();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _answering;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream);
                var request = await reader.ReadLineAsync(_stop.Token) ?? "";
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 }) { }
                await stream.WriteAsync(Encoding.ASCII.GetBytes(AnswerTo(request)), _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The tests are over.
        }
    }

    private static string AnswerTo(string request)
    {
        var (status, body) = request.Split(' ') switch
        {
            [_, "/parcels/P%201", ..] => (
                "200 OK",
                """{ "parcel": "P 1", "state": "on its way", "place": "Kassel" }"""
            ),
            [_, "/parcels/broken", ..] => ("500 Internal Server Error", ""),
            _ => ("404 Not Found", ""),
        };
        return $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";
    }
}
