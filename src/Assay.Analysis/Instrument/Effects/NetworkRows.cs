using Assay.Analysis.Coverage;
using Mono.Cecil;
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
                    new("Bind", NetworkListen, Endpoint),
                    new("Listen", NetworkListen, This),
                    new("Connect*", NetworkConnect, Endpoint),
                    new("BeginConnect", NetworkConnect, Endpoint),
                    new("SendTo*", NetworkConnect, Endpoint),
                ]
            ),
            new(
                "System.Net.Sockets.TcpClient",
                [
                    new("Connect*", NetworkConnect, Endpoint),
                    new("BeginConnect", NetworkConnect, Endpoint),
                    new(".ctor", NetworkConnect, Endpoint) { When = NamesHost },
                ]
            ),
            new("System.Net.Sockets.TcpListener", [new("Start", NetworkListen, This)]),
            new(
                "System.Net.Sockets.UdpClient",
                [
                    new(".ctor", NetworkConnect, Endpoint) { When = NamesHost },
                    new(".ctor", NetworkListen, Endpoint) { When = NamesEndPoint },
                    new(".ctor", NetworkListen, Parameter(0)) { When = NamesPort },
                    new("Connect", NetworkConnect, Endpoint),
                    new("Send*", NetworkConnect, Endpoint),
                ]
            ),
            new("System.Net.HttpListener", [new("Start", NetworkListen, This)]),
            new("System.Net.Http.HttpClient", HttpCalls),
            new("System.Net.Http.HttpMessageInvoker", HttpCalls),
            // What the user derived from it is taken for a stand-in, unless it passes on what it is given.
            new("System.Net.Http.HttpClientHandler", [new("Send*", NetworkConnect, Parameter(0))]),
            new(
                "System.Net.Http.Json.HttpClientJsonExtensions",
                [
                    new("GetFromJson*", NetworkConnect, Http),
                    new("PostAsJson*", NetworkConnect, Http),
                    new("PutAsJson*", NetworkConnect, Http),
                    new("PatchAsJson*", NetworkConnect, Http),
                    new("DeleteFromJson*", NetworkConnect, Http),
                ]
            ),
            new("System.Net.WebRequest", RequestCalls),
            new("System.Net.HttpWebRequest", RequestCalls),
            new(
                "System.Net.WebClient",
                [
                    new("Download*", NetworkConnect, Endpoint),
                    new("Upload*", NetworkConnect, Endpoint),
                    new("Open*", NetworkConnect, Endpoint),
                ]
            ),
            new("System.Net.Mail.SmtpClient", [new("Send*", NetworkConnect, This)]),
            new(
                "System.Net.WebSockets.ClientWebSocket",
                [new("ConnectAsync", NetworkConnect, Endpoint)]
            ),
            new(
                "System.Net.Dns",
                [new("GetHostName", Machine), new("Get*", NetworkConnect, Parameter(0))]
            ),
            new("System.Net.NetworkInformation.Ping", [new("Send*", NetworkConnect, Endpoint)]),
            new(
                "System.IO.Pipes.NamedPipeServerStream",
                [new(".ctor", NetworkListen, Parameter(0))]
            ),
            new(
                "System.IO.Pipes.NamedPipeClientStream",
                [
                    new(".ctor", NetworkConnect, Parameter(1)) { When = NamesServer },
                    new(".ctor", NetworkConnect, Parameter(0)),
                ]
            ),
        ];

    private static EffectCall[] HttpCalls =>
        [
            new("Get*", NetworkConnect, Http),
            new("Post*", NetworkConnect, Http),
            new("Put*", NetworkConnect, Http),
            new("Patch*", NetworkConnect, Http),
            new("DeleteAsync", NetworkConnect, Http),
            new("Send*", NetworkConnect, Http),
        ];

    private static EffectCall[] RequestCalls =>
        [
            new("GetResponse*", NetworkConnect, This),
            new("BeginGetResponse", NetworkConnect, This),
            new("GetRequestStream*", NetworkConnect, This),
        ];

    private static bool NamesHost(MethodReference method) =>
        method.Parameters is [{ ParameterType.MetadataType: MetadataType.String }, _];

    private static bool NamesEndPoint(MethodReference method) =>
        method.Parameters is [{ ParameterType.FullName: "System.Net.IPEndPoint" }];

    private static bool NamesPort(MethodReference method) =>
        method.Parameters is [{ ParameterType.MetadataType: MetadataType.Int32 }, ..];

    private static bool NamesServer(MethodReference method) =>
        method.Parameters is [_, { ParameterType.MetadataType: MetadataType.String }, ..];
}
