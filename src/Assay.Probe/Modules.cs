using System;
using System.Collections.Generic;

namespace Assay.Probe;

/// <summary>
/// The rewritten modules of this process. Each has one array with a byte per probe, which stays where it is; a probe is
/// the store of a one.
/// </summary>
public static class Modules
{
    private static readonly object Lock = new object();
    private static volatile Module[] _all = Array.Empty<Module>();

    /// <summary>Called by a rewritten module before any of its code runs: makes the array that its probes write to.</summary>
    /// <param name="name">What the instrumenter called the module; an assembly that is loaded twice shares one array.</param>
    /// <param name="probes">How many probes it has.</param>
    /// <param name="isUsersCode">False for third-party code, whose effects are credited to the place that called it.</param>
    public static byte[] Register(string name, int probes, bool isUsersCode)
    {
        lock (Lock)
        {
            foreach (var known in _all)
            {
                if (known.Name == name && known.Hits.Length == probes)
                {
                    return known.Hits;
                }
            }
            var module = new Module(name, new byte[probes], isUsersCode);
            var grown = new Module[_all.Length + 1];
            _all.CopyTo(grown, 0);
            grown[_all.Length] = module;
            _all = grown;
            return module.Hits;
        }
    }

    /// <summary>Called by a rewritten module once: where the probes lie, for as long as the process lives.</summary>
    /// <param name="hits">What <see cref="Register"/> gave.</param>
    public static IntPtr AddressOf(byte[] hits) => All[IndexOf(hits)].Address;

    /// <summary>Names of the modules registered so far, in the order in which they came; it only grows.</summary>
    public static string[] Names()
    {
        var all = _all;
        var names = new string[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            names[i] = all[i].Name;
        }
        return names;
    }

    /// <summary>The probes of a module that were passed since the last call, ascending; they count as not passed from then on.</summary>
    /// <param name="module">Index into <see cref="Names"/>.</param>
    public static int[] TakeHits(int module) => Hits.Take(_all[module].Hits);

    internal static Module[] All => _all;

    internal static int IndexOf(byte[] hits)
    {
        var all = _all;
        for (var i = 0; i < all.Length; i++)
        {
            if (ReferenceEquals(all[i].Hits, hits))
            {
                return i;
            }
        }
        throw new KeyNotFoundException("These probes belong to no registered module.");
    }
}
