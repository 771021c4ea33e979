using Assay.Engine.Plan;

namespace Assay.Engine.Record;

/// <summary>Keeps what the last analysis of all tests would ask the owner of the projects.</summary>
public sealed class SpreadProposalCache
{
    private readonly Database _database;

    internal SpreadProposalCache(Database database) => _database = database;

    /// <summary>The proposal; null where there is none.</summary>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public SpreadProposal? Last()
    {
        using var find = _database.Prepare(
            "SELECT project, now_wall, spread_wall FROM cache_spread_proposal ORDER BY project"
        );
        var rows = find.Query(row =>
                (Project: row.GetString(0), Now: row.Duration(1), Spread: row.Duration(2))
            )
            .ToArray();
        return rows is [var first, ..]
            ? new SpreadProposal([.. rows.Select(r => r.Project)], first.Now, first.Spread)
            : null;
    }

    /// <summary>Keeps a proposal, or that there is none, in the place of the last one.</summary>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Set(SpreadProposal? proposal)
    {
        using var forget = _database.Prepare("DELETE FROM cache_spread_proposal");
        using var add = _database.Prepare(
            "INSERT INTO cache_spread_proposal(project, now_wall, spread_wall) VALUES ($1, $2, $3)"
        );
        _database.InTransaction(() =>
        {
            forget.Run();
            foreach (var project in proposal?.Projects ?? [])
            {
                add.Run(project, proposal!.Now.Ticks, proposal.Spread.Ticks);
            }
        });
    }
}
