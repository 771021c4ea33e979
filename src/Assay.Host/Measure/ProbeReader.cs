using System.Reflection;
using Assay.Model.Wire;

namespace Assay.Host.Measure;

/// <summary>
/// Reads what rewritten assemblies note. Bound by name, because the probe must be the one copy that they call, which
/// the user's own context loads.
/// </summary>
internal sealed class ProbeReader : ICaseNotes
{
    private readonly Action<ModulesLoaded> _tell;
    private readonly Func<string[]> _names;
    private readonly Func<int, int[]> _takeHits;
    private readonly Func<int[][]> _takeStatic;
    private readonly Func<object?[][]> _takeNotes;
    private readonly Func<int> _takeUnkept;
    private int _told;
    private StaticHits[] _kept = Array.Empty<StaticHits>();
    private EffectNote[] _keptNotes = Array.Empty<EffectNote>();

    /// <param name="tell">Takes the modules that were loaded, before anything that speaks of them.</param>
    /// <param name="rewritten">The rewritten copy of the test assembly.</param>
    /// <param name="load">Where the assemblies lie.</param>
    public ProbeReader(Action<ModulesLoaded> tell, Assembly rewritten, Load load)
    {
        _tell = tell;
        var probe = ProbeMethod.Probe;
        // Each copy lies in a folder of its own in that of all copies.
        var copies = Path.GetDirectoryName(Path.GetDirectoryName(rewritten.Location))!;
        Bind<Action<string, string, string[]>>(probe, "Places", "Set")(
            copies + Path.DirectorySeparatorChar,
            Path.GetDirectoryName(load.AssemblyPath)!,
            load.CopiesBelow.ToArray()
        );
        _names = Bind<Func<string[]>>(probe, "Modules", "Names");
        _takeHits = Bind<Func<int, int[]>>(probe, "Modules", "TakeHits");
        _takeStatic = Bind<Func<int[][]>>(probe, "StaticInit", "Take");
        _takeNotes = Bind<Func<object?[][]>>(probe, "Effects", "Take");
        _takeUnkept = Bind<Func<int>>(probe, "Effects", "TakeUnkept");
    }

    /// <summary>
    /// Forgets what was noted so far, as it is of no test. What static constructors passed and touched is kept: they
    /// will not run again, and tests need it.
    /// </summary>
    public void Forget()
    {
        var found = Take(Touched.Between);
        var passed = found
            .StaticHits.SelectMany(s => s.Hits.Probes.Select(p => (s.Hits.Module, p)))
            .ToHashSet();
        _kept = found.StaticHits.ToArray();
        _keptNotes = found.Notes.Where(n => passed.Contains((n.Module, n.Site))).ToArray();
    }

    /// <inheritdoc/>
    public WireMessage? TakeFor(int @case) =>
        Take(@case) is { IsEmpty: false } touched ? touched : null;

    private Touched Take(int @case)
    {
        var notes = _keptNotes
            .Concat(
                _takeNotes()
                    .Select(n => new EffectNote(
                        (int)n[0]!,
                        (int)n[1]!,
                        (string?)n[2],
                        (string?)n[3]
                    ))
            )
            .ToArray();
        var unkept = _takeUnkept();
        var staticHits = _kept
            .Concat(
                _takeStatic()
                    .Select(row => new StaticHits(row[0], row[1], new ModuleHits(row[2], row[3..])))
            )
            .ToArray();
        _kept = Array.Empty<StaticHits>();
        _keptNotes = Array.Empty<EffectNote>();
        // Last, so that everything above speaks of modules that are told here.
        var names = _names();
        if (names.Length > _told)
        {
            _tell(new ModulesLoaded(names[_told..]));
            _told = names.Length;
        }
        var hits = new List<ModuleHits>(names.Length);
        for (var module = 0; module < names.Length; module++)
        {
            if (_takeHits(module) is { Length: > 0 } probes)
            {
                hits.Add(new ModuleHits(module, probes));
            }
        }
        return new Touched(@case, hits, staticHits, notes, unkept);
    }

    private static T Bind<T>(Assembly probe, string type, string method)
        where T : Delegate => ProbeMethod.Bind<T>(probe, type, method);
}
