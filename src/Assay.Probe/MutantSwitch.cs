namespace Assay.Probe;

/// <summary>Chooses at run time which of the mutants that are compiled into an assembly is alive.</summary>
public static class MutantSwitch
{
    /// <summary>No mutant: the code runs as its author wrote it.</summary>
    public const int None = -1;

    private static volatile int _active = None;
    private static byte[] _reached = System.Array.Empty<byte>();

    /// <summary>Called by the compiled mutants: true where this one is alive. Also notes that the mutant was reached.</summary>
    /// <param name="mutant">The mutant's number, from 0.</param>
    public static bool Is(int mutant)
    {
        var reached = _reached;
        if ((uint)mutant < (uint)reached.Length)
        {
            reached[mutant] = 1;
        }
        return _active == mutant;
    }

    /// <summary>Brings one mutant to life, or none.</summary>
    public static void Activate(int mutant) => _active = mutant;

    /// <summary>Starts to note which mutants are reached.</summary>
    /// <param name="mutants">How many there are; 0 stops it.</param>
    public static void NoteReached(int mutants) => _reached = new byte[mutants];

    /// <summary>The mutants reached since the last call, ascending.</summary>
    public static int[] TakeReached() => Hits.Take(_reached);
}
