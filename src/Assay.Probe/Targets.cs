using System;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace Assay.Probe;

/// <summary>How things that are touched are written down. Only types of the framework are asked, never the user's.</summary>
internal static class Targets
{
    /// <summary>The full path, as the working directory may change later; what the framework would refuse stays as it is.</summary>
    public static string? OfPath(string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return path;
        }
        try
        {
            return System.IO.Path.GetFullPath(path);
        }
        catch (Exception e)
            when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return path;
        }
    }

    public static string? Of(object? target) =>
        target switch
        {
            null => null,
            string text => text,
            FileSystemInfo file => file.FullName,
            FileStream stream => stream.Name,
            Uri uri => OfUri(uri),
            HttpRequestMessage request => request.RequestUri is { } uri ? OfUri(uri) : null,
            WebRequest request => OfUri(request.RequestUri),
            IPEndPoint or IPAddress => target.ToString(),
            // Its own text has the family of addresses before it.
            DnsEndPoint name => name.Host + ":" + name.Port,
            IPAddress[] addresses => addresses.Length > 0 ? addresses[0].ToString() : null,
            SocketAsyncEventArgs arguments => Of(arguments.RemoteEndPoint),
            TcpListener listener => Of(listener.LocalEndpoint),
            Socket socket => OfSocket(socket),
            HttpListener listener => string.Join(" ", listener.Prefixes),
            System.Net.Mail.SmtpClient mail => mail.Host + ":" + mail.Port,
            ProcessStartInfo start => start.FileName,
            Process process => OfProcess(process),
            System.Globalization.CultureInfo culture => culture.Name,
            IFormattable number when target.GetType().IsPrimitive => number.ToString(
                null,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            TimeSpan or bool => target.ToString(),
            _ => target.GetType().FullName,
        };

    /// <summary>Host and port of a connection.</summary>
    /// <param name="host">Name, address or end point.</param>
    /// <param name="port">-1 where it is told by the first.</param>
    public static string? OfEndpoint(object? host, int port)
    {
        if (host is string text && port < 0 && Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return OfUri(uri);
        }
        var name = Of(host);
        return port < 0 || name == null
            ? name
            : (host is IPAddress && name.Contains(":") ? "[" + name + "]" : name) + ":" + port;
    }

    /// <summary>Where a request goes.</summary>
    public static string? OfRequest(object client, object? request)
    {
        var uri = request switch
        {
            Uri known => known,
            string text when Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var known) =>
                known,
            HttpRequestMessage message => message.RequestUri,
            _ => null,
        };
        return uri is { IsAbsoluteUri: true } ? OfUri(uri)
            : client is HttpClient { BaseAddress: { } address } ? OfUri(address)
            : uri?.OriginalString;
    }

    /// <summary>Where the data is: the source, and the database where the driver names that alone.</summary>
    public static string? OfDatabase(object database)
    {
        try
        {
            var connection = database switch
            {
                DbCommand command => command.Connection,
                IDbCommand command => command.Connection,
                _ => database as IDbConnection,
            };
            var source = (connection as DbConnection)?.DataSource;
            return string.IsNullOrEmpty(source) ? connection?.Database : source;
        }
        catch (Exception)
        {
            // Whatever a driver says about being asked, the test must not hear it.
            return null;
        }
    }

    // Host and port are what tests can get in each other's way with; the path may hold secrets.
    private static string OfUri(Uri uri) =>
        uri.IsAbsoluteUri ? uri.Scheme + "://" + uri.Authority : uri.OriginalString;

    private static string? OfSocket(Socket socket)
    {
        try
        {
            return socket.LocalEndPoint?.ToString();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return null;
        }
    }

    // Of a process that somebody else started, nothing but its name is known.
    private static string? OfProcess(Process process)
    {
        try
        {
            return process.StartInfo.FileName;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
