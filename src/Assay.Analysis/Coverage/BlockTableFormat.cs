namespace Assay.Analysis.Coverage;

/// <summary>A block table as bytes, kept beside the rewritten module. One of another version is not read: it is made again.</summary>
public static class BlockTableFormat
{
    private const int Version = 2;
    private static ReadOnlySpan<byte> Mark => "assayblk"u8;

    /// <summary>Writes a table.</summary>
    public static byte[] Encode(BlockTable table)
    {
        var bytes = new Bytes();
        bytes.Raw(Mark);
        bytes.Number(Version);
        bytes.Text(table.Module);
        bytes.Number(table.Probes);
        All(bytes, table.Documents, bytes.Text);
        All(
            bytes,
            table.Methods,
            m =>
            {
                bytes.Text(m.Type);
                bytes.Text(m.Name);
                bytes.Number((m.RunsOnce ? 1 : 0) | (m.IsGenerated ? 2 : 0));
            }
        );
        All(
            bytes,
            table.Blocks,
            b =>
            {
                bytes.Number(b.Probe);
                bytes.Number(b.Method);
                Write(bytes, b.Span);
            }
        );
        All(
            bytes,
            table.Statements,
            s =>
            {
                bytes.Number(s.Block);
                Write(bytes, s.Span);
            }
        );
        All(
            bytes,
            table.Branches,
            b =>
            {
                bytes.Number(b.Method);
                bytes.Number(b.Document);
                bytes.Number(b.Line);
                All(bytes, b.Paths, bytes.Number);
            }
        );
        All(
            bytes,
            table.StaticTypes,
            t =>
            {
                bytes.Text(t.Assembly);
                bytes.Text(t.Name);
                All(bytes, t.Triggers, bytes.Number);
            }
        );
        All(
            bytes,
            table.Effects,
            e =>
            {
                bytes.Number(e.Probe);
                bytes.Number(e.Method);
                bytes.Number((int)e.Kind);
                bytes.Text(e.Call);
                bytes.Number(e.Span is null ? 0 : 1);
                if (e.Span is { } span)
                {
                    Write(bytes, span);
                }
            }
        );
        All(
            bytes,
            table.CacheFills,
            f =>
            {
                bytes.Number(f.Asked);
                All(bytes, f.Passed, bytes.Number);
                bytes.Number(f.IsKeyed ? 1 : 0);
            }
        );
        All(
            bytes,
            table.Calls,
            c =>
            {
                bytes.Number(c.Probe);
                All(bytes, c.Keys, bytes.Number);
            }
        );
        All(
            bytes,
            table.Callable,
            c =>
            {
                bytes.Number(c.Method);
                All(bytes, c.Keys, bytes.Number);
            }
        );
        return bytes.ToArray();
    }

    /// <summary>Reads a table.</summary>
    /// <returns>Null where another version wrote it.</returns>
    /// <exception cref="InvalidDataException">The bytes are damaged or no table.</exception>
    public static BlockTable? Decode(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Mark))
        {
            throw new InvalidDataException("This is no block table.");
        }
        var reader = new ByteReader(bytes[Mark.Length..]);
        if (reader.Number() != Version)
        {
            return null;
        }
        var table = new BlockTable(
            reader.Text(),
            reader.Number(),
            All(ref reader, (ref ByteReader r) => r.Text()),
            All(ref reader, ReadMethod),
            All(
                ref reader,
                (ref ByteReader r) => new Block(r.Number(), r.Number(), ReadSpan(ref r))
            ),
            All(ref reader, (ref ByteReader r) => new Statement(r.Number(), ReadSpan(ref r))),
            All(
                ref reader,
                (ref ByteReader r) => new Branch(r.Number(), r.Number(), r.Number(), Numbers(ref r))
            ),
            All(
                ref reader,
                (ref ByteReader r) => new StaticType(r.Text(), r.Text(), Numbers(ref r))
            ),
            All(ref reader, ReadEffect)
        )
        {
            CacheFills = All(
                ref reader,
                (ref ByteReader r) => new CacheFill(r.Number(), Numbers(ref r), r.Number() != 0)
            ),
            Calls = All(
                ref reader,
                (ref ByteReader r) => new BlockCalls(r.Number(), Numbers(ref r))
            ),
            Callable = All(
                ref reader,
                (ref ByteReader r) => new CallableMethod(r.Number(), Numbers(ref r))
            ),
        };
        return reader.IsAtEnd && IsConsistent(table) ? table : throw ByteReader.Damaged();
    }

    private static bool IsConsistent(BlockTable table) =>
        table.Module.Contains('#', StringComparison.Ordinal)
        && table.Blocks.All(b =>
            b.Probe < table.Probes
            && b.Method < table.Methods.Count
            && b.Span.Document < table.Documents.Count
        )
        && table.Statements.All(s =>
            s.Block < table.Blocks.Count && s.Span.Document < table.Documents.Count
        )
        && table.Branches.All(b =>
            b.Document < table.Documents.Count && b.Paths.All(p => p < table.Probes)
        )
        && table.StaticTypes.All(t => t.Triggers.All(p => p < table.Probes))
        && table.Effects.All(e => e.Probe < table.Probes && e.Method < table.Methods.Count)
        && table.CacheFills.All(f => f.Asked < table.Probes && f.Passed.All(p => p < table.Probes))
        && table.Calls.All(c => c.Probe < table.Probes)
        && table.Callable.All(c => c.Method < table.Methods.Count);

    private static CoveredMethod ReadMethod(ref ByteReader reader)
    {
        var (type, name, traits) = (reader.Text(), reader.Text(), reader.Number());
        return new CoveredMethod(type, name, (traits & 1) != 0, (traits & 2) != 0);
    }

    private static EffectSite ReadEffect(ref ByteReader reader)
    {
        var (probe, method, kind) = (reader.Number(), reader.Number(), reader.Number());
        var call = reader.Text();
        Span? span = reader.Number() == 0 ? null : ReadSpan(ref reader);
        return new EffectSite(probe, method, span, (EffectKind)kind, call);
    }

    private static void Write(Bytes bytes, Span span)
    {
        bytes.Number(span.Document);
        bytes.Number(span.StartLine);
        bytes.Number(span.StartColumn);
        bytes.Number(span.EndLine);
        bytes.Number(span.EndColumn);
    }

    private static Span ReadSpan(ref ByteReader reader) =>
        new(reader.Number(), reader.Number(), reader.Number(), reader.Number(), reader.Number());

    private static int[] Numbers(ref ByteReader reader) =>
        All(ref reader, (ref ByteReader r) => r.Number());

    private static void All<T>(Bytes bytes, IReadOnlyCollection<T> items, Action<T> write)
    {
        bytes.Number(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    private static T[] All<T>(ref ByteReader reader, Read<T> read)
    {
        var items = new T[reader.Count()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(ref reader);
        }
        return items;
    }

    private delegate T Read<T>(ref ByteReader reader);
}
