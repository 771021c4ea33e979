using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;

namespace Assay.Probe;

/// <summary>Finds out what a host will listen on when it starts. ASP.NET Core is asked by name, as it need not be there.</summary>
internal static class Servers
{
    private const string Server =
        "Microsoft.AspNetCore.Hosting.Server.IServer, Microsoft.AspNetCore.Hosting.Server.Abstractions";

    private const string Addresses =
        "Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature, Microsoft.AspNetCore.Hosting.Server.Abstractions";

    private const string Configuration =
        "Microsoft.Extensions.Configuration.IConfiguration, Microsoft.Extensions.Configuration.Abstractions";

    /// <summary>True where it has a server that opens a port: no host without a server, and no server that a test brings.</summary>
    /// <param name="host">An IHost or IWebHost.</param>
    /// <param name="addresses">What it listens on, as far as that is known before it does.</param>
    public static bool Listens(object host, out string? addresses)
    {
        addresses = null;
        try
        {
            var services = Property(host, "Services") as IServiceProvider;
            var server = Service(services, Server);
            if (
                server == null
                || server.GetType().Assembly.GetName().Name is not { } name
                || !name.StartsWith("Microsoft.AspNetCore.Server.", StringComparison.Ordinal)
            )
            {
                return false;
            }
            addresses = Of(server) ?? Configured(services);
            return true;
        }
        catch (Exception)
        {
            // Whatever a host says about being asked, the test must not hear it here: starting says it again.
            return false;
        }
    }

    private static object? Service(IServiceProvider? services, string type) =>
        Type.GetType(type) is { } known ? services?.GetService(known) : null;

    private static string? Of(object server)
    {
        var features = Property(server, "Features");
        var feature = Item(features, Type.GetType(Addresses));
        var addresses = Property(feature, "Addresses");
        var all = new List<string>();
        foreach (var address in addresses as IEnumerable ?? Array.Empty<object>())
        {
            all.Add(address?.ToString() ?? "");
        }
        return all.Count == 0 ? null : string.Join(" ", all);
    }

    private static string? Configured(IServiceProvider? services) =>
        Item(Service(services, Configuration), "urls") as string;

    // Some of these are there by their interfaces only.
    private static object? Property(object? of, string name)
    {
        if (of?.GetType().GetProperty(name) is { } own)
        {
            return own.GetValue(of);
        }
        foreach (var type in of?.GetType().GetInterfaces() ?? Type.EmptyTypes)
        {
            if (type.GetProperty(name) is { } declared)
            {
                return declared.GetValue(of);
            }
        }
        return null;
    }

    private static object? Item(object? of, object? key)
    {
        if (of == null || key == null)
        {
            return null;
        }
        foreach (var type in of.GetType().GetInterfaces())
        {
            var item = type.GetProperty(
                "Item",
                new[] { key is Type ? typeof(Type) : key.GetType() }
            );
            if (item?.GetMethod is { } get)
            {
                return get.Invoke(of, BindingFlags.Default, null, new[] { key }, null);
            }
        }
        return null;
    }
}
