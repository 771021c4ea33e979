using Assay.Analysis.Coverage;
using Assay.Analysis.Instrument.Effects;
using Mono.Cecil;

namespace Assay.Analysis.Calls;

/// <summary>
/// Calls into well-known libraries that lead outside. While tests run, the calls of the libraries themselves tell; from
/// the user's instructions alone only the names do.
/// </summary>
internal static class ClientLibraries
{
    private static readonly (string Namespace, string Method, EffectKind Kind)[] Rows =
    [
        ("Microsoft.EntityFrameworkCore", "UseSqlServer", EffectKind.Database),
        ("Microsoft.EntityFrameworkCore", "UseAzureSql", EffectKind.Database),
        ("Microsoft.EntityFrameworkCore", "UseSqlite", EffectKind.Database),
        ("Microsoft.EntityFrameworkCore", "UseNpgsql", EffectKind.Database),
        ("Microsoft.EntityFrameworkCore", "UseMySql", EffectKind.Database),
        ("Microsoft.EntityFrameworkCore", "UseOracle", EffectKind.Database),
        ("Microsoft.EntityFrameworkCore", "UseCosmos", EffectKind.Database),
        ("MongoDB.Driver", ".ctor", EffectKind.Database),
        ("Docker.DotNet", "CreateClient", EffectKind.Container),
        ("Ductus.FluentDocker.Builders", "Start", EffectKind.Container),
        ("Microsoft.Azure.Cosmos", ".ctor", EffectKind.Database),
        ("Azure.Storage.Blobs", ".ctor", EffectKind.NetworkConnect),
        ("Azure.Messaging.ServiceBus", ".ctor", EffectKind.NetworkConnect),
        ("StackExchange.Redis", "Connect", EffectKind.Database),
        ("Dapper", "Query", EffectKind.Database),
        ("Dapper", "Execute", EffectKind.Database),
        ("RestSharp", "Execute", EffectKind.NetworkConnect),
        ("Flurl.Http", "Get", EffectKind.NetworkConnect),
        ("Flurl.Http", "Post", EffectKind.NetworkConnect),
        ("Flurl.Http", "Send", EffectKind.NetworkConnect),
        ("Grpc.Net.Client", "ForAddress", EffectKind.NetworkConnect),
        ("RabbitMQ.Client", "CreateConnection", EffectKind.NetworkConnect),
    ];

    public static IEnumerable<EffectCall> Find(MethodReference method) =>
        Rows.Where(r =>
                method.DeclaringType.Namespace == r.Namespace
                && method.Name.StartsWith(r.Method, StringComparison.Ordinal)
                // Beside clients, these have options and messages that anybody may make.
                && (
                    r.Method != ".ctor"
                    || method.DeclaringType.Name.EndsWith("Client", StringComparison.Ordinal)
                )
            )
            .Take(1)
            .Select(r => new EffectCall("*", r.Kind));
}
