using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace Assay.Probe;

/// <summary>
/// Notes what outside of the code is touched. Calls without a target (the clock) are probes like any block's; the ones
/// here have a target that is known only while running.
/// </summary>
public static class Effects
{
    // A test that touches more different things than this is told apart from others well enough; the rest is counted only.
    private const int MostNotes = 10_000;

    private static readonly object Lock = new object();
    private static readonly HashSet<Note> Notes = new HashSet<Note>();
    private static int _unkept;

    // Making a note may itself run code that makes notes (the user's file systems, the walk over the stack).
    [ThreadStatic]
    private static bool _busy;

    /// <summary>Called by rewritten code right before it passes a path to the framework.</summary>
    public static void Path(string? path, byte[] hits, int site) =>
        Add(Targets.OfPath(path), hits, site);

    /// <summary>Called by rewritten code right before, or right after, it passes something that says what is touched.</summary>
    public static void Target(object? target, byte[] hits, int site)
    {
        if (!_busy)
        {
            Add(Targets.Of(target), hits, site);
        }
    }

    /// <summary>Called by rewritten third-party code right before a call that says all by itself: where it is called from is noted once.</summary>
    public static void Mark(byte[] hits, int site)
    {
        if (hits[site] == 0)
        {
            Add(null, hits, site);
        }
    }

    /// <summary>Called by rewritten code right before it opens a file.</summary>
    /// <param name="file">Its path, or what stands for it.</param>
    /// <param name="mode">A FileMode; -1 where none is given.</param>
    /// <param name="access">A FileAccess; -1 where none is given.</param>
    /// <param name="hits">The probes of the module.</param>
    /// <param name="site">The probe for reading; the next one is for writing.</param>
    public static void Open(object? file, int mode, int access, byte[] hits, int site)
    {
        var target = file is string path ? Targets.OfPath(path) : Targets.Of(file);
        if (access < 0)
        {
            access = (int)(
                mode < 0 ? FileAccess.Read
                : mode == (int)FileMode.Append ? FileAccess.Write
                : FileAccess.ReadWrite
            );
        }
        var isEmptied =
            mode is (int)FileMode.Create or (int)FileMode.CreateNew or (int)FileMode.Truncate;
        if ((access & (int)FileAccess.Read) != 0 && !isEmptied)
        {
            Add(target, hits, site);
        }
        if ((access & (int)FileAccess.Write) != 0)
        {
            Add(target, hits, site + 1);
        }
    }

    /// <summary>As above, with a FileStreamOptions, which this target of ours does not know.</summary>
    public static void OpenWith(object? file, object? options, byte[] hits, int site)
    {
        int Of(string property) =>
            options?.GetType().GetProperty(property)?.GetValue(options) is { } value
                ? (int)value
                : -1;
        Open(file, Of("Mode"), Of("Access"), hits, site);
    }

    /// <summary>Called by rewritten code right before it connects.</summary>
    /// <param name="host">Name, address or end point.</param>
    /// <param name="port">-1 where it is told by the first.</param>
    /// <param name="hits">The probes of the module.</param>
    /// <param name="site">The probe.</param>
    public static void Endpoint(object? host, int port, byte[] hits, int site) =>
        Add(Targets.OfEndpoint(host, port), hits, site);

    /// <summary>Called by rewritten code right before it sends a request; one that a stand-in answers reaches nothing.</summary>
    public static void Http(object? client, object? request, byte[] hits, int site)
    {
        if (!_busy && client != null && !StandIns.IsClient(client))
        {
            Add(Targets.OfRequest(client, request), hits, site);
        }
    }

    /// <summary>Called by rewritten code right before it asks a source of time; one that the test turns reaches nothing.</summary>
    public static void Provider(object? provider, byte[] hits, int site)
    {
        if (!StandIns.IsProvider(provider))
        {
            Mark(hits, site);
        }
    }

    /// <summary>Called by rewritten code right before it uses a connection or command; those of the user's own are stand-ins.</summary>
    public static void Database(object? database, byte[] hits, int site)
    {
        if (!_busy && database != null && !StandIns.IsDatabase(database))
        {
            Add(Targets.OfDatabase(database), hits, site);
        }
    }

    /// <summary>Called by rewritten code right before it starts a host; one without a server, or with one of a test's own, opens no port.</summary>
    public static void Server(object? host, byte[] hits, int site)
    {
        if (!_busy && host != null && Servers.Listens(host, out var addresses))
        {
            Add(addresses, hits, site);
        }
    }

    /// <summary>What was noted since the last call.</summary>
    /// <returns>Rows of {module, site, target or null, place in the user's code or null where the site is there itself}.</returns>
    public static object?[][] Take()
    {
        lock (Lock)
        {
            var rows = new List<object?[]>(Notes.Count);
            foreach (var note in Notes)
            {
                rows.Add(new object?[] { note.Module, note.Site, note.Target, note.Place });
            }
            Notes.Clear();
            return rows.ToArray();
        }
    }

    /// <summary>How many notes were not kept since the last call, because one test made too many.</summary>
    public static int TakeUnkept()
    {
        lock (Lock)
        {
            var unkept = _unkept;
            _unkept = 0;
            return unkept;
        }
    }

    private static void Add(string? target, byte[] hits, int site)
    {
        if (_busy)
        {
            return;
        }
        _busy = true;
        // What static constructors touch is credited by their probes.
        hits[site] = 1;
        try
        {
            var module = Modules.IndexOf(hits);
            var place = Modules.All[module].IsUsersCode ? null : Place();
            lock (Lock)
            {
                if (Notes.Count < MostNotes)
                {
                    Notes.Add(new Note(module, site, target, place));
                }
                else
                {
                    _unkept++;
                }
            }
        }
        finally
        {
            _busy = false;
        }
    }

    // The nearest caller in the user's own code, by assembly, as third-party code does not say who called it.
    private static string? Place()
    {
        foreach (var frame in new StackTrace(2, false).GetFrames() ?? Array.Empty<StackFrame>())
        {
            var method = frame.GetMethod();
            var name = method?.Module.Assembly.GetName().Name;
            if (method == null || name == null)
            {
                continue;
            }
            foreach (var module in Modules.All)
            {
                if (module.IsUsersCode && module.AssemblyName == name)
                {
                    return method.DeclaringType + "." + method.Name;
                }
            }
        }
        return null;
    }
}
