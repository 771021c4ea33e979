using System;
using System.Collections.Generic;
using System.Diagnostics;

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
