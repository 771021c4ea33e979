namespace Assay.Bench.Impact;

/// <summary>The file of what was replayed so far; a commit is in it wholly or not at all.</summary>
internal sealed class Ledger
{
    private readonly string _folder;
    private readonly List<Outcome> _all;

    public Ledger(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _all = File.Exists(Csv)
            ? [.. File.ReadLines(Csv).Skip(1).Where(l => l.Length > 0).Select(Outcome.Read)]
            : [];
    }

    /// <summary>All of them, in the order in which they were replayed.</summary>
    public IReadOnlyList<Outcome> All => _all;

    /// <summary>The last commit of the copy; null where there is none.</summary>
    public string? LastReplayed => _all.LastOrDefault(o => o.Replayed.Length > 0)?.Replayed;

    private string Csv => Path.Combine(_folder, "impact.csv");

    /// <summary>Whether a commit of the original is done.</summary>
    public bool Knows(string commit) => _all.Any(o => o.Commit == commit);

    /// <summary>Adds what a commit has shown.</summary>
    public IReadOnlyList<Outcome> Add(IReadOnlyList<Outcome> outcomes)
    {
        _all.AddRange(outcomes);
        Write(
            "impact.csv",
            string.Join('\n', _all.Select(o => o.Line()).Prepend(Outcome.Header)) + "\n"
        );
        return outcomes;
    }

    /// <summary>Writes a file wholly or not at all.</summary>
    public void Write(string name, string text)
    {
        var target = Path.Combine(_folder, name);
        File.WriteAllText(target + ".part", text);
        File.Move(target + ".part", target, overwrite: true);
    }
}
