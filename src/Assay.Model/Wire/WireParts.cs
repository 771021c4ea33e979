using System.Diagnostics.CodeAnalysis;

namespace Assay.Model.Wire;

/// <summary>What fields of messages are made of: cases, results, hits, and values that may be missing.</summary>
internal static class WireParts
{
    /// <summary>Characters of each text of a test that are sent at most: what it prints may be longer than any message.</summary>
    public const int LongestText = 1_000_000;

    public static void WriteCase(BinaryWriter w, HostCase c)
    {
        w.Write(c.Id);
        w.Write(c.Class);
        w.Write(c.Method);
        w.Write(c.Group);
        w.Write(c.RunsBeside);
        w.Write(c.Explicit);
        w.Write(c.IsFree);
        w.Write(c.IsAloneByDefault);
    }

    public static HostCase ReadCase(BinaryReader r) =>
        new(
            r.ReadString(),
            r.ReadString(),
            r.ReadString(),
            r.ReadString(),
            r.ReadBoolean(),
            r.ReadBoolean(),
            r.ReadBoolean(),
            r.ReadBoolean()
        );

    public static void WriteResult(BinaryWriter w, CaseResult result)
    {
        WriteText(w, Bounded(result.Row));
        w.Write((byte)result.Outcome);
        w.Write(result.Wall.Ticks);
        WriteNumber(w, result.Cpu?.Ticks);
        WriteNumber(w, result.AllocatedBytes);
        WriteNumber(w, result.Fixture?.Ticks);
        WriteText(w, Bounded(result.Message));
        WriteText(w, Bounded(result.StackTrace));
        WriteText(w, Bounded(result.Output));
    }

    public static CaseResult ReadResult(BinaryReader r) =>
        new(
            ReadText(r),
            (Outcome)r.ReadByte(),
            new TimeSpan(r.ReadInt64()),
            ReadTime(r),
            ReadNumber(r),
            ReadTime(r),
            ReadText(r),
            ReadText(r),
            ReadText(r)
        );

    // Ascending, and mostly close together: a difference takes one byte where the number would take two or three.
    public static void WriteHits(BinaryWriter w, ModuleHits hits)
    {
        w.Write7BitEncodedInt(hits.Module);
        var last = 0;
        WriteList(
            w,
            hits.Probes,
            probe =>
            {
                w.Write7BitEncodedInt(probe - last);
                last = probe;
            }
        );
    }

    public static ModuleHits ReadHits(BinaryReader r)
    {
        var module = r.Read7BitEncodedInt();
        var last = 0;
        return new ModuleHits(module, ReadList(r, () => last += r.Read7BitEncodedInt()));
    }

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Bounded(string? text) => BoundedText.Of(text, LongestText);

    public static void WriteNumber(BinaryWriter w, long? number)
    {
        w.Write(number is not null);
        if (number is { } value)
        {
            w.Write(value);
        }
    }

    public static long? ReadNumber(BinaryReader r) => r.ReadBoolean() ? r.ReadInt64() : null;

    public static TimeSpan? ReadTime(BinaryReader r) =>
        ReadNumber(r) is { } ticks ? new TimeSpan(ticks) : null;

    public static void WriteText(BinaryWriter w, string? text)
    {
        w.Write(text is not null);
        if (text is not null)
        {
            w.Write(text);
        }
    }

    public static string? ReadText(BinaryReader r) => r.ReadBoolean() ? r.ReadString() : null;

    public static void WriteList<T>(BinaryWriter w, IReadOnlyList<T> items, Action<T> write)
    {
        w.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    public static List<T> ReadList<T>(BinaryReader r, Func<T> read)
    {
        var count = r.Read7BitEncodedInt();
        var items = new List<T>(Math.Min(count, 1 << 20));
        for (var i = 0; i < count; i++)
        {
            items.Add(read());
        }
        return items;
    }
}
