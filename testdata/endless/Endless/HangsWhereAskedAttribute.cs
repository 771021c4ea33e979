using System;
using System.IO.Pipes;

namespace Endless;

/// <summary>Where the environment names a pipe, tells that the tests are being looked for, and holds that up.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HangsWhereAskedAttribute : Attribute
{
    public HangsWhereAskedAttribute()
    {
        if (Environment.GetEnvironmentVariable("ENDLESS_DISCOVERY") is { } name)
        {
            using var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut);
            pipe.Connect();
            pipe.ReadByte();
        }
    }
}
