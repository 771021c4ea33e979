using System;
using System.Collections.Generic;

namespace Assay.Probe;

/// <summary>
/// Keeps what runs inside of static constructors apart from what the test at hand runs: it happens once in a process,
/// for whichever test comes first, but belongs to every test that needs the type.
/// </summary>
public static class StaticInit
{
    private static readonly object Lock = new object();
    private static readonly List<Initialised> Done = new List<Initialised>();

    [ThreadStatic]
    private static Stack<byte[][]>? _outer;

    /// <summary>Called at the start of a static constructor: puts aside what was passed before it.</summary>
    public static void Enter()
    {
        var modules = Modules.All;
        var before = new byte[modules.Length][];
        for (var i = 0; i < modules.Length; i++)
        {
            var hits = modules[i].Hits;
            before[i] = (byte[])hits.Clone();
            Array.Clear(hits, 0, hits.Length);
        }
        (_outer ??= new Stack<byte[][]>()).Push(before);
    }

    /// <summary>Called at the end of a static constructor, however it ends: keeps what it passed and restores what was put aside.</summary>
    /// <param name="hits">The array of the constructor's module.</param>
    /// <param name="type">The type's number in the module's block table.</param>
    public static void Leave(byte[] hits, int type)
    {
        var owner = Modules.IndexOf(hits);
        var before = _outer!.Pop();
        var modules = Modules.All;
        lock (Lock)
        {
            for (var i = 0; i < modules.Length; i++)
            {
                var passed = Hits.Take(modules[i].Hits);
                if (passed.Length > 0)
                {
                    Done.Add(new Initialised(owner, type, i, passed));
                }
                if (i < before.Length)
                {
                    Restore(modules[i].Hits, before[i]);
                }
            }
        }
    }

    /// <summary>
    /// What static constructors passed since the last call, as rows of {module of the type, number of the type, module
    /// of the probes, probes...}.
    /// </summary>
    public static int[][] Take()
    {
        lock (Lock)
        {
            var rows = new int[Done.Count][];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = Done[i].ToRow();
            }
            Done.Clear();
            return rows;
        }
    }

    // Or, not copy: another thread may have passed probes in the meantime.
    private static void Restore(byte[] hits, byte[] before)
    {
        for (var i = Array.IndexOf(before, (byte)1); i >= 0; )
        {
            hits[i] = 1;
            i = i + 1 < before.Length ? Array.IndexOf(before, (byte)1, i + 1) : -1;
        }
    }

    private sealed class Initialised
    {
        private readonly int _owner;
        private readonly int _type;
        private readonly int _module;
        private readonly int[] _passed;

        public Initialised(int owner, int type, int module, int[] passed)
        {
            _owner = owner;
            _type = type;
            _module = module;
            _passed = passed;
        }

        public int[] ToRow()
        {
            var row = new int[_passed.Length + 3];
            row[0] = _owner;
            row[1] = _type;
            row[2] = _module;
            _passed.CopyTo(row, 3);
            return row;
        }
    }
}
