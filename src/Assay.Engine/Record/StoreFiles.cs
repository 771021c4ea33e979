using System.Globalization;
using Assay.Engine.Reuse.Standing;

namespace Assay.Engine.Record;

/// <summary>The store's files in <c>.assay/</c>, and what is done with a damaged one.</summary>
/// <param name="folder">The folder.</param>
internal sealed class StoreFiles(AssayFolder folder)
{
    // SQLite finds a database's log and index by these endings, so they are kept when it is renamed.
    private static readonly string[] Endings = ["", "-wal", "-shm"];

    /// <summary>Full path of the database.</summary>
    public string Database { get; } = folder.PathOf("assay.db");

    /// <summary>Full path of the file that one process at a time holds while it opens the database.</summary>
    public string Lock { get; } = folder.PathOf("assay.db.lock");

    /// <summary>The verdicts that rest on what the store knows.</summary>
    public StandingVerdicts Verdicts { get; } = new(folder.SolutionDirectory);

    private string Mark => Database + ".damaged";

    /// <summary>True where somebody has found the database damaged and nobody has set it aside yet.</summary>
    public bool IsMarkedDamaged => File.Exists(Mark);

    /// <summary>Notes that the database is damaged: the next one who opens it sets it aside, when no statement is under way.</summary>
    public void MarkDamaged(string reason)
    {
        try
        {
            File.WriteAllText(Mark, reason);
        }
        catch (Exception e) when (WriteFault.Of(Mark, e) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Renames the database, so that a new one can begin. Call only while holding the lock.</summary>
    /// <returns>A sentence for the user.</returns>
    public string SetAside(DateTimeOffset now)
    {
        try
        {
            var reason = File.ReadAllText(Mark);
            var target = FreeName(now);
            foreach (var ending in Endings.Where(e => File.Exists(Database + e)))
            {
                File.Move(Database + ending, target + ending);
            }
            File.Delete(Mark);
            return $"The store '{Database}' was damaged ({reason}); it was set aside as '{Path.GetFileName(target)}' and a new one begun: earlier runs are not known any more.";
        }
        catch (Exception e) when (WriteFault.Of(Database, e) is { } fault)
        {
            throw fault;
        }
    }

    private string FreeName(DateTimeOffset now)
    {
        var name =
            Database
            + ".damaged-"
            + now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return Enumerable
            .Range(1, int.MaxValue)
            .Select(i => i == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{i}"))
            .First(candidate => !Endings.Any(e => File.Exists(candidate + e)));
    }
}
