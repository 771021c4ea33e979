using Assay.Analysis.Coverage;
using Mono.Cecil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Calls into what is no part of .NET: drivers of databases, recognised by the base classes of ADO.NET, Testcontainers,
/// and clients whose own code is native and has no calls that could be told.
/// </summary>
internal static class DriverCalls
{
    private static readonly EffectCall Database = new("*", EffectKind.Database, TargetAt.Database);
    private static readonly EffectCall Container = new("*", EffectKind.Container, TargetAt.This);

    private static readonly EffectCall Broker = new("Build", EffectKind.NetworkConnect);
    private static readonly EffectCall Repository = new("*", EffectKind.FileRead, TargetAt.Path(0));

    /// <summary>The row for a call; null where it is none of these.</summary>
    public static EffectCall? Find(MethodReference method) =>
        IsOfConnection(method) && IsA(method.DeclaringType, "DbConnection") ? Database
        : IsOfCommand(method) && IsA(method.DeclaringType, "DbCommand") ? Database
        : IsOfContainer(method) ? Container
        : method is { Name: "Build", DeclaringType.Namespace: "Confluent.Kafka" } ? Broker
        : method is { HasParameters: true, DeclaringType.FullName: "LibGit2Sharp.Repository" }
        && method.Name is ".ctor" or "Init" or "IsValid"
            ? Repository
        : null;

    private static bool IsOfConnection(MethodReference method) =>
        method is { HasThis: true, Name: "Open" or "OpenAsync" }
        && method.DeclaringType.Name.EndsWith("Connection", StringComparison.Ordinal);

    private static bool IsOfCommand(MethodReference method) =>
        method.HasThis
        && method.Name.StartsWith("Execute", StringComparison.Ordinal)
        && method.DeclaringType.Name.EndsWith("Command", StringComparison.Ordinal);

    private static bool IsOfContainer(MethodReference method) =>
        method is { HasThis: true, Name: "StartAsync" }
        && (
            method.DeclaringType.Namespace.StartsWith(
                "DotNet.Testcontainers",
                StringComparison.Ordinal
            )
            || method.DeclaringType.Namespace.StartsWith("Testcontainers", StringComparison.Ordinal)
        );

    private static bool IsA(TypeReference type, string name)
    {
        for (TypeReference? at = type; at is not null; )
        {
            if (
                at.FullName == "System.Data.Common." + name
                || at.FullName == "System.Data.I" + name
            )
            {
                return true;
            }
            at = Resolve(at)?.BaseType;
        }
        return false;
    }

    // What is not there can't be called either, and is no reason to leave the assembly out.
    private static TypeDefinition? Resolve(TypeReference type)
    {
        try
        {
            return type.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }
}
