using Assay.Model.Wire;

namespace Assay.Host.Measure;

/// <summary>Brings mutants to life, and reads which were reached.</summary>
internal sealed class MutantSwitchboard : ICaseNotes
{
    private const int None = -1;

    private readonly Action<int> _activate;
    private readonly Func<int[]> _takeReached;
    private readonly int? _always;
    private int? _alive;

    /// <param name="load">How many mutants there are, and which is alive all the time. It is so from here on.</param>
    public MutantSwitchboard(Load load)
    {
        var probe = ProbeMethod.Probe;
        _activate = ProbeMethod.Bind<Action<int>>(probe, "MutantSwitch", "Activate");
        _takeReached = ProbeMethod.Bind<Func<int[]>>(probe, "MutantSwitch", "TakeReached");
        ProbeMethod.Bind<Action<int>>(probe, "MutantSwitch", "NoteReached")(load.Mutants);
        _always = load.Alive;
        Activate(null);
    }

    /// <summary>Brings one mutant to life; with null the one that is alive all the time, or none.</summary>
    public void Activate(int? mutant)
    {
        _alive = mutant ?? _always;
        _activate(_alive ?? None);
    }

    /// <inheritdoc/>
    public WireMessage? TakeFor(int @case)
    {
        var reached = _takeReached();
        if (_alive is { } alive)
        {
            reached = Array.BinarySearch(reached, alive) >= 0 ? new[] { alive } : [];
        }
        return reached.Length == 0 ? null : new MutantsReached(@case, reached);
    }
}
