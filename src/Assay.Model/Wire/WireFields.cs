using static Assay.Model.Wire.WireParts;

namespace Assay.Model.Wire;

/// <summary>The fields of each message, in the order in which they are written and read.</summary>
internal static class WireFields
{
    private const int NoLimit = -1;

    public static void Write(BinaryWriter w, WireMessage message)
    {
        switch (message)
        {
            case Hello m:
                w.Write((byte)1);
                w.Write(m.WireVersion);
                w.Write(m.RuntimeVersion);
                break;
            case Load m:
                w.Write((byte)2);
                w.Write((byte)m.Framework);
                w.Write(m.AssemblyPath);
                w.Write(m.SolutionDirectory);
                WriteText(w, m.RunSettingsPath);
                w.Write(m.UsesTestingPlatform);
                WriteList(w, m.VolatileMethods, w.Write);
                w.Write(m.Rediscover);
                w.Write(m.IsRewritten);
                WriteList(w, m.CopiesBelow, w.Write);
                w.Write7BitEncodedInt(m.Mutants);
                w.Write(m.Alive ?? NoLimit);
                break;
            case RunBatch m:
                w.Write((byte)3);
                WriteList(w, m.Cases, w.Write7BitEncodedInt);
                w.Write(m.StopAtFailure);
                w.Write(m.Mutant ?? NoLimit);
                break;
            case Quit:
                w.Write((byte)4);
                break;
            case Discovered m:
                w.Write((byte)5);
                w.Write(m.FrameworkVersion);
                WriteList(w, m.Cases, c => WriteCase(w, c));
                WriteList(w, m.VolatileMethods, w.Write);
                w.Write(m.HasAssemblyFixtures);
                w.Write(m.MostAtOnce ?? NoLimit);
                w.Write(m.HasSuspiciousRows);
                break;
            case Refused m:
                w.Write((byte)6);
                w.Write(Bounded(m.Reason));
                break;
            case CaseStarting m:
                w.Write((byte)7);
                w.Write7BitEncodedInt(m.Case);
                break;
            case CaseFinished m:
                w.Write((byte)8);
                w.Write7BitEncodedInt(m.Case);
                WriteResult(w, m.Result);
                break;
            case RunProblem m:
                w.Write((byte)9);
                w.Write(Bounded(m.Text));
                break;
            case BatchFinished m:
                w.Write((byte)10);
                w.Write(m.Trailing.Ticks);
                w.Write(m.ProcessCpu.Ticks);
                break;
            case CaseLeft m:
                w.Write((byte)11);
                w.Write7BitEncodedInt(m.Case);
                break;
            case Closed:
                w.Write((byte)12);
                break;
            case Recorded:
                w.Write((byte)13);
                break;
            case ModulesLoaded m:
                w.Write((byte)14);
                WriteList(w, m.Names, w.Write);
                break;
            case Touched m:
                w.Write((byte)15);
                w.Write(m.Case);
                WriteList(w, m.Hits, h => WriteHits(w, h));
                WriteList(
                    w,
                    m.StaticHits,
                    s =>
                    {
                        w.Write7BitEncodedInt(s.TypeModule);
                        w.Write7BitEncodedInt(s.Type);
                        WriteHits(w, s.Hits);
                    }
                );
                WriteList(
                    w,
                    m.Notes,
                    n =>
                    {
                        w.Write7BitEncodedInt(n.Module);
                        w.Write7BitEncodedInt(n.Site);
                        WriteText(w, Bounded(n.Target));
                        WriteText(w, n.Place);
                    }
                );
                w.Write7BitEncodedInt(m.UnkeptNotes);
                break;
            case MutantsReached m:
                w.Write((byte)16);
                w.Write(m.Case);
                // They have no modules: they are numbered through all assemblies.
                WriteHits(w, new ModuleHits(0, m.Mutants));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(message), message, "No such message.");
        }
    }

    public static WireMessage Read(BinaryReader r) =>
        r.ReadByte() switch
        {
            1 => new Hello(r.ReadInt32(), r.ReadString()),
            2 => new Load(
                (Framework)r.ReadByte(),
                r.ReadString(),
                r.ReadString(),
                ReadText(r),
                r.ReadBoolean(),
                ReadList(r, r.ReadString),
                r.ReadBoolean(),
                r.ReadBoolean()
            )
            {
                CopiesBelow = ReadList(r, r.ReadString),
                Mutants = r.Read7BitEncodedInt(),
                Alive = ReadLimit(r),
            },
            3 => new RunBatch(ReadList(r, r.Read7BitEncodedInt), r.ReadBoolean())
            {
                Mutant = ReadLimit(r),
            },
            4 => new Quit(),
            5 => new Discovered(
                r.ReadString(),
                ReadList(r, () => ReadCase(r)),
                ReadList(r, r.ReadString),
                r.ReadBoolean(),
                ReadLimit(r),
                r.ReadBoolean()
            ),
            6 => new Refused(r.ReadString()),
            7 => new CaseStarting(r.Read7BitEncodedInt()),
            8 => new CaseFinished(r.Read7BitEncodedInt(), ReadResult(r)),
            9 => new RunProblem(r.ReadString()),
            10 => new BatchFinished(new TimeSpan(r.ReadInt64()), new TimeSpan(r.ReadInt64())),
            11 => new CaseLeft(r.Read7BitEncodedInt()),
            12 => new Closed(),
            13 => new Recorded(),
            14 => new ModulesLoaded(ReadList(r, r.ReadString)),
            15 => new Touched(
                r.ReadInt32(),
                ReadList(r, () => ReadHits(r)),
                ReadList(
                    r,
                    () =>
                        new StaticHits(r.Read7BitEncodedInt(), r.Read7BitEncodedInt(), ReadHits(r))
                ),
                ReadList(
                    r,
                    () =>
                        new EffectNote(
                            r.Read7BitEncodedInt(),
                            r.Read7BitEncodedInt(),
                            ReadText(r),
                            ReadText(r)
                        )
                ),
                r.Read7BitEncodedInt()
            ),
            16 => new MutantsReached(r.ReadInt32(), ReadHits(r).Probes),
            var kind => throw new InvalidDataException($"No message has the kind {kind}."),
        };

    private static int? ReadLimit(BinaryReader r) =>
        r.ReadInt32() is var limit && limit != NoLimit ? limit : null;
}
