using System.Diagnostics.CodeAnalysis;

namespace Assay.Model.Wire;

/// <summary>What fields of messages are made of: cases, results, hits, and values that may be missing.</summary>
internal static class WireParts
{
    /// <summary>Characters of each text of a test that are sent at most: what it prints may be longer than any message.</summary>
    public const int LongestText = 1_000_000;

    // A message that counts wrongly must not take all memory before that shows.
    private const int MostAtOnce = 1 << 20;

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
        w.Write(c.IsSelfContained);
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

    // Ascending, and mostly neighbours: of each run of them the gap before it and its length.
    public static void WriteHits(BinaryWriter w, ModuleHits hits)
    {
        w.Write7BitEncodedInt(hits.Module);
        var probes = hits.Probes;
        w.Write7BitEncodedInt(probes.Length);
        var behind = 0;
        for (var i = 0; i < probes.Length; )
        {
            var first = probes[i];
            var end = i + 1;
            while (end < probes.Length && probes[end] == first + end - i)
            {
                end++;
            }
            w.Write7BitEncodedInt(first - behind);
            w.Write7BitEncodedInt(end - i);
            behind = first + end - i;
            i = end;
        }
    }

    public static ModuleHits ReadHits(BinaryReader r)
    {
        var module = r.Read7BitEncodedInt();
        var count = r.Read7BitEncodedInt();
        var probes = new List<int>(Math.Clamp(count, 0, MostAtOnce));
        var next = 0;
        while (probes.Count < count)
        {
            next += r.Read7BitEncodedInt();
            var run = r.Read7BitEncodedInt();
            if (next < 0 || run <= 0 || run > count - probes.Count)
            {
                throw new InvalidDataException("The probes of a message are not what it counts.");
            }
            for (var i = 0; i < run; i++)
            {
                probes.Add(next++);
            }
        }
        return new ModuleHits(module, probes.ToArray());
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
        var items = new List<T>(Math.Clamp(count, 0, MostAtOnce));
        for (var i = 0; i < count; i++)
        {
            items.Add(read());
        }
        return items;
    }
}
