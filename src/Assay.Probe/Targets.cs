using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;

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
            IPEndPoint or DnsEndPoint or IPAddress => target.ToString(),
            ProcessStartInfo start => start.FileName,
            Process process => process.StartInfo.FileName,
            System.Globalization.CultureInfo culture => culture.Name,
            IFormattable number when target.GetType().IsPrimitive => number.ToString(
                null,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            TimeSpan or bool => target.ToString(),
            _ => target.GetType().FullName,
        };

    // Host and port are what tests can get in each other's way with; the path may hold secrets.
    private static string OfUri(Uri uri) =>
        uri.IsAbsoluteUri ? uri.Scheme + "://" + uri.Authority : uri.OriginalString;
}
