using System;
using System.Collections.Generic;

namespace Assay.Probe;

/// <summary>Reads which probes of an array were passed.</summary>
internal static class Hits
{
    // IndexOf is vectorised by the runtime: a sparse array of 100,000 probes takes microseconds.
    public static int[] Take(byte[] hits)
    {
        var passed = new List<int>();
        for (var i = Next(hits, 0); i >= 0; i = i < hits.Length ? Next(hits, i) : -1)
        {
            // The blocks of a method are neighbours.
            do
            {
                passed.Add(i);
                hits[i++] = 0;
            } while (i < hits.Length && hits[i] != 0);
        }
        return passed.ToArray();
    }

    private static int Next(byte[] hits, int from) => Array.IndexOf(hits, (byte)1, from);
}
