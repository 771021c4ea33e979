using System;
using System.Runtime.InteropServices;

namespace Assay.Probe;

/// <summary>One rewritten module that runs in this process.</summary>
internal sealed class Module
{
    public Module(string name, byte[] hits, bool isUsersCode)
    {
        Name = name;
        Hits = hits;
        // Never freed: rewritten code writes there until the process ends.
        Address = GCHandle.Alloc(hits, GCHandleType.Pinned).AddrOfPinnedObject();
        IsUsersCode = isUsersCode;
    }

    public string Name { get; }

    /// <summary>Two versions of an assembly are two modules, told apart by what follows the last #.</summary>
    public string AssemblyName => Name.Substring(0, Name.LastIndexOf('#'));

    public byte[] Hits { get; }

    /// <summary>Where the first of <see cref="Hits"/> lies.</summary>
    public IntPtr Address { get; }

    public bool IsUsersCode { get; }
}
