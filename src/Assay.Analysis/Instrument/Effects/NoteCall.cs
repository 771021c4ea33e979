using Mono.Cecil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>Which method of Assay.Probe's Effects takes a note, and what it wants to know besides the value.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Further">What follows the value.</param>
internal sealed record NoteCall(string Method, params FurtherValue[] Further)
{
    public const string Path = "Path";
    private const string Open = "Open";
    private const string OpenWith = "OpenWith";

    private static readonly string[] Hosts =
    [
        "System.String",
        "System.Uri",
        "System.Net.EndPoint",
        "System.Net.IPEndPoint",
        "System.Net.DnsEndPoint",
        "System.Net.IPAddress",
        "System.Net.IPAddress[]",
        "System.Net.Sockets.SocketAsyncEventArgs",
    ];

    public static NoteCall Plain { get; } = new("Target");

    /// <summary>True where the note goes to one probe for reading and to the next one for writing.</summary>
    public bool TellsReadFromWrite => Method is Open or OpenWith;

    /// <summary>Where the value is that a source looks for by its type; -1 for the object, null where this overload has none.</summary>
    public static int? IndexOf(TargetSource source, MethodReference called)
    {
        var types = called.Parameters.Select(p => p.ParameterType.FullName).ToArray();
        return source switch
        {
            TargetSource.Http => called.HasThis ? -1 : 0,
            TargetSource.Endpoint => First(types, Hosts.Contains),
            TargetSource.Provider when called.DeclaringType.FullName == "System.TimeProvider" => -1,
            TargetSource.Provider => First(types, t => t == "System.TimeProvider"),
            _ => null,
        };
    }

    /// <summary>The method for a source, where these values lie above the one that says what is touched.</summary>
    public static NoteCall Of(TargetSource source, TypeReference[] above)
    {
        FurtherValue Int(string type) => new(First(above, type), AsObject: false);
        return source switch
        {
            TargetSource.Path => new NoteCall(Path),
            TargetSource.Opened when First(above, "System.IO.FileStreamOptions") is { } options =>
                new NoteCall(OpenWith, new FurtherValue(options, AsObject: true)),
            TargetSource.Opened => new NoteCall(
                Open,
                Int("System.IO.FileMode"),
                Int("System.IO.FileAccess")
            ),
            TargetSource.Endpoint => new NoteCall(
                "Endpoint",
                new FurtherValue(
                    above is [{ MetadataType: MetadataType.Int32 }, ..] ? 0 : null,
                    AsObject: false
                )
            ),
            TargetSource.Http => new NoteCall(
                "Http",
                new FurtherValue(
                    above is [{ IsByReference: false, IsValueType: false }, ..] ? 0 : null,
                    AsObject: true
                )
            ),
            TargetSource.Provider => new NoteCall("Provider"),
            TargetSource.Database => new NoteCall("Database"),
            TargetSource.Server => new NoteCall("Server"),
            _ => Plain,
        };
    }

    private static int? First(TypeReference[] types, string name) =>
        First([.. types.Select(t => t.FullName)], t => t == name);

    private static int? First(string[] types, Func<string, bool> isWanted) =>
        Array.FindIndex(types, t => isWanted(t)) is var i and >= 0 ? i : null;
}

/// <summary>A value that a note wants to know besides.</summary>
/// <param name="Index">Which of the values above it; null where the call has none.</param>
/// <param name="AsObject">True where it is passed as an object, false for a number.</param>
internal sealed record FurtherValue(int? Index, bool AsObject);
