using Assay.Analysis.Coverage;
using static Assay.Analysis.Coverage.EffectKind;
using static Assay.Analysis.Instrument.Effects.TargetAt;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>Sockets, HTTP and names.</summary>
internal static class NetworkRows
{
    public static IEnumerable<KeyValuePair<string, EffectCall[]>> All =>
        [
            new(
                "System.Net.Sockets.Socket",
                [
                    new("Bind", NetworkListen, Parameter(0)),
                    new("Listen", NetworkListen),
                    new("Connect*", NetworkConnect, Parameter(0)),
                    new("SendTo*", NetworkConnect),
                ]
            ),
            new(
                "System.Net.Sockets.TcpClient",
                [
                    new("Connect*", NetworkConnect, Parameter(0)),
                    new("BeginConnect", NetworkConnect, Parameter(0)),
                    new(".ctor", NetworkConnect, Parameter(0)),
                ]
            ),
            new(
                "System.Net.Sockets.TcpListener",
                [new("Start", NetworkListen), new(".ctor", NetworkListen, Parameter(0))]
            ),
            new(
                "System.Net.Sockets.UdpClient",
                [
                    new(".ctor", NetworkListen, Parameter(0)),
                    new("Connect", NetworkConnect, Parameter(0)),
                    new("Send*", NetworkConnect),
                ]
            ),
            new("System.Net.HttpListener", [new("Start", NetworkListen)]),
            new(
                "System.Net.HttpListenerPrefixCollection",
                [new("Add", NetworkListen, Parameter(0))]
            ),
            new(
                "System.Net.Http.HttpClient",
                [
                    new("Get*", NetworkConnect, Parameter(0)),
                    new("Post*", NetworkConnect, Parameter(0)),
                    new("Put*", NetworkConnect, Parameter(0)),
                    new("Patch*", NetworkConnect, Parameter(0)),
                    new("DeleteAsync", NetworkConnect, Parameter(0)),
                    new("Send*", NetworkConnect, Parameter(0)),
                ]
            ),
            new("System.Net.Http.HttpMessageInvoker", [new("Send*", NetworkConnect, Parameter(0))]),
            new("System.Net.WebRequest", [new("Create*", NetworkConnect, Parameter(0))]),
            new(
                "System.Net.WebClient",
                [
                    new("Download*", NetworkConnect, Parameter(0)),
                    new("Upload*", NetworkConnect, Parameter(0)),
                    new("Open*", NetworkConnect, Parameter(0)),
                ]
            ),
            new(
                "System.Net.WebSockets.ClientWebSocket",
                [new("ConnectAsync", NetworkConnect, Parameter(0))]
            ),
            new("System.Net.Dns", [new("Get*", NetworkConnect, Parameter(0))]),
            new("System.Net.NetworkInformation.Ping", [new("Send*", NetworkConnect, Parameter(0))]),
            new(
                "System.IO.Pipes.NamedPipeServerStream",
                [new(".ctor", NetworkListen, Parameter(0))]
            ),
            new(
                "System.IO.Pipes.NamedPipeClientStream",
                [new(".ctor", NetworkConnect, Parameter(0))]
            ),
        ];
}
