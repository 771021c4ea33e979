using Assay.Analysis.Coverage;

namespace Assay.Engine.Effects;

/// <summary>What is true of kinds of effects.</summary>
public static class EffectKinds
{
    /// <summary>True where the target is a path.</summary>
    public static bool HasPath(EffectKind kind) =>
        kind
            is EffectKind.FileRead
                or EffectKind.FileWrite
                or EffectKind.FileDelete
                or EffectKind.FileOpen
                or EffectKind.FolderList
                or EffectKind.MemoryMap
                or EffectKind.WorkingDirectoryWrite
                or EffectKind.Database;

    /// <summary>True for what no unit test does: files, network, processes and databases.</summary>
    public static bool IsIntegration(EffectKind kind) =>
        kind
            is EffectKind.FileRead
                or EffectKind.FileWrite
                or EffectKind.FileDelete
                or EffectKind.FileOpen
                or EffectKind.FolderList
                or EffectKind.Process
                or EffectKind.NetworkConnect
                or EffectKind.NetworkListen
                or EffectKind.Database
                or EffectKind.Container;

    /// <summary>True for static fields.</summary>
    public static bool IsStatic(EffectKind kind) =>
        kind is EffectKind.StaticRead or EffectKind.StaticWrite;

    /// <summary>What sort of thing is touched, where tests can get in each other's way with it; otherwise null.</summary>
    public static string? ThingOf(EffectKind kind) =>
        kind switch
        {
            EffectKind.FileRead
            or EffectKind.FileWrite
            or EffectKind.FileDelete
            or EffectKind.FileOpen
            or EffectKind.FolderList => "file",
            EffectKind.EnvironmentRead or EffectKind.EnvironmentWrite => "variable",
            EffectKind.WorkingDirectoryRead or EffectKind.WorkingDirectoryWrite =>
                "working directory",
            EffectKind.NetworkConnect or EffectKind.NetworkListen => "address",
            EffectKind.NamedLock => "lock",
            EffectKind.MemoryMap => "memory map",
            EffectKind.AppContextRead or EffectKind.AppContextWrite => "switch",
            EffectKind.StaticRead or EffectKind.StaticWrite => "static field",
            EffectKind.ConsoleRedirect => "console",
            EffectKind.Database => "database",
            _ => null,
        };

    /// <summary>True where the thing may be another one afterwards.</summary>
    public static bool Changes(EffectKind kind) =>
        kind
            is EffectKind.FileWrite
                or EffectKind.FileDelete
                or EffectKind.EnvironmentWrite
                or EffectKind.WorkingDirectoryWrite
                or EffectKind.NetworkListen
                or EffectKind.AppContextWrite
                or EffectKind.StaticWrite
                or EffectKind.ConsoleRedirect;
}
