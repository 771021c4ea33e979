using System.Globalization;

namespace Assay.Bench.Impact;

/// <summary>Replays commits one by one, and plants faults at each.</summary>
internal sealed class Replay(ReplayRequest request)
{
    // Of the operators that are tried at one place, some do not compile with the other one.
    private const int MostTries = 6;

    private readonly Ledger _ledger = new(request.Output);
    private Copy _copy = null!;
    private AssayTool _tool = null!;

    /// <summary>Goes through all commits that are not done yet, and prints and writes what they have shown.</summary>
    /// <returns>The exit code: 1 where a failure was missed.</returns>
    public async Task<int> RunAsync()
    {
        _copy = await Copy.OpenAsync(request);
        _tool = new AssayTool(request, _copy.Folder);
        var commits = await _copy.CommitsAsync();
        Console.WriteLine($"{commits.Length} commits, in {_copy.Folder}");
        foreach (var commit in commits.Where(c => !_ledger.Knows(c)))
        {
            foreach (var outcome in _ledger.Add(await OfAsync(commit)))
            {
                Console.WriteLine(outcome.Line());
            }
        }
        var summary = Summary.Of(_ledger.All);
        _ledger.Write("impact.md", summary);
        Console.WriteLine(summary);
        return _ledger.All.Any(o => o.Missed > 0) ? 1 : 0;
    }

    private async Task<List<Outcome>> OfAsync(string commit)
    {
        var before = _ledger.LastReplayed;
        TakeBack();
        await _copy.CheckOutAsync(commit, before);
        if (await _tool.BuildAsync() is { } error)
        {
            return [new Outcome(commit, "skipped", "") { What = error }];
        }
        var replayed = await _copy.CommitAsync(commit);
        try
        {
            var run = await _tool.RunAsync(before ?? "HEAD");
            // The first of all only makes the map.
            var kind = before is null ? "first" : "commit";
            var outcomes = new List<Outcome> { new Outcome(commit, kind, replayed).With(run) };
            for (var number = 0; number < request.Faults; number++)
            {
                if (await PlantAsync(commit, (before ?? replayed, replayed), number) is { } fault)
                {
                    outcomes.Add(fault);
                }
            }
            return outcomes;
        }
        catch (InvalidOperationException e)
        {
            return [new Outcome(commit, "skipped", "") { What = e.Message }];
        }
    }

    private async Task<Outcome?> PlantAsync(
        string commit,
        (string Before, string After) change,
        int number
    )
    {
        var reached = await _tool.CoveredAsync();
        var faults = FaultChoice.Of(
            reached
                .Keys.Where(File.Exists)
                .Order(StringComparer.Ordinal)
                .SelectMany(f => Fault.Of(f, File.ReadAllText(f))),
            reached,
            await _copy.ChangedLinesAsync(change.Before, change.After),
            unchecked(
                int.Parse(commit[..7], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    * 31
                    * (number + 1)
                + request.Seed
            )
        );
        // So that the next commit is told from this one, and not from what was planted.
        Folders.Copy(_tool.Memory, Saved);
        try
        {
            foreach (var fault in faults.Take(MostTries))
            {
                await File.WriteAllTextAsync(
                    fault.File,
                    fault.In(await File.ReadAllTextAsync(fault.File))
                );
                if (await _tool.BuildAsync() is null)
                {
                    var place =
                        $"{Path.GetRelativePath(_copy.Folder, fault.File)}:{fault.Line} {fault.From} -> {fault.To}";
                    return new Outcome(commit, "fault", "") { What = place }.With(
                        await _tool.RunAsync("HEAD")
                    );
                }
                await _copy.RestoreAsync();
            }
            return null;
        }
        finally
        {
            TakeBack();
            await _copy.RestoreAsync();
        }
    }

    private string Saved => Path.Combine(Path.GetDirectoryName(_copy.Folder)!, "saved");

    private void TakeBack()
    {
        if (Directory.Exists(Saved))
        {
            Folders.Copy(Saved, _tool.Memory);
            Directory.Delete(Saved, recursive: true);
        }
    }
}
