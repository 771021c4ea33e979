using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;

namespace Shop;

/// <summary>How the shop talks to others.</summary>
public static class Network
{
    public static int Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        try
        {
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        finally
        {
            listener.Stop();
        }
    }

    public static bool Call(string host, int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(host, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public static async Task<string?> GetAsync(HttpClient client, string address)
    {
        try
        {
            using var response = await client.GetAsync(address);
            return await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public static bool Knows(string host) => Dns.GetHostAddresses(host).Length > 0;

    public static void OpenUdp()
    {
        using var client = new UdpClient(0);
    }

    public static void OpenPipe(string name)
    {
        using var pipe = new NamedPipeServerStream(name);
    }
}

/// <summary>Answers in the place of the network.</summary>
public sealed class StandInHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancel
    ) => Task.FromResult(new HttpResponseMessage { Content = new StringContent("sunny") });
}

/// <summary>A clock that stands still.</summary>
public sealed class StandInClock(int hour) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, hour, 0, 0, TimeSpan.Zero);
}
