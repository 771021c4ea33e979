using System;
using System.Net.Http;
using System.Reflection;

namespace Assay.Probe;

/// <summary>Recognises objects that tests put in the place of what would reach outside.</summary>
internal static class StandIns
{
    private static readonly FieldInfo? Handler = typeof(HttpMessageInvoker).GetField(
        "_handler",
        BindingFlags.Instance | BindingFlags.NonPublic
    );

    /// <summary>True where requests end in a handler that is none of the framework's, and so go nowhere by themselves.</summary>
    public static bool IsClient(object client)
    {
        var handler = client is HttpMessageInvoker ? Handler?.GetValue(client) : null;
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }
        return handler is HttpMessageHandler
            && handler.GetType().Assembly != typeof(HttpMessageHandler).Assembly;
    }

    /// <summary>True for a source of time that is not the machine's.</summary>
    public static bool IsProvider(object? provider) =>
        provider != null && provider.GetType().FullName != "System.TimeProvider+SystemTimeProvider";

    /// <summary>True for connections and commands that the user wrote, or a mocking library made.</summary>
    public static bool IsDatabase(object database)
    {
        var assembly = database.GetType().Assembly;
        if (assembly.IsDynamic)
        {
            return true;
        }
        var name = assembly.GetName().Name;
        foreach (var module in Modules.All)
        {
            if (module.IsUsersCode && module.AssemblyName == name)
            {
                return true;
            }
        }
        return false;
    }
}
