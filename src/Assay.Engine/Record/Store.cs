using Assay.Engine.Record.Schema;

namespace Assay.Engine.Record;

/// <summary>
/// What Assay has learned about a solution, in <c>.assay/assay.db</c>. Several processes may use it at once; one
/// <see cref="Store"/> is for one thread at a time.
/// </summary>
public sealed class Store : IDisposable
{
    private readonly StoreFiles _files;
    private readonly StoreOptions _options;
    private readonly Database _database;

    private Store(AssayFolder folder, TimeProvider time, StoreOptions options)
    {
        (SolutionDirectory, Time, _options) = (folder.SolutionDirectory, time, options);
        _files = new StoreFiles(folder);
        // Two processes must not both set the same file aside, the second one the first one's new store.
        using var alone = StoreLock.Take(_files.Lock, options.Patience);
        if (_files.IsMarkedDamaged)
        {
            Notice = _files.SetAside(time.GetUtcNow());
        }
        try
        {
            _database = OpenCurrent();
        }
        catch (AssayException) when (_files.IsMarkedDamaged)
        {
            Notice = _files.SetAside(time.GetUtcNow());
            _database = OpenCurrent();
        }
        Runs = new RecordedRuns(_database);
        Results = new RecordedResults(_database);
        Durations = new RecordedDurations(_database);
        Selections = new RecordedSelections(_database);
        VolatileMethods = new VolatileMethodCache(_database);
        Spread = new SpreadCache(_database);
        Proposals = new SpreadProposalCache(_database);
        Maps = new MapCache(_database);
        Uses = new UseCache(_database);
        Inputs = new InputCache(_database, _files.Verdicts);
        Passes = new ResultCache(_database, _files.Verdicts);
        Snapshots = new SnapshotCache(_database);
    }

    /// <summary>A sentence for the user where a damaged store was set aside on opening; otherwise null.</summary>
    public string? Notice { get; }

    /// <summary>The runs.</summary>
    public RecordedRuns Runs { get; }

    /// <summary>The results of runs, and the history of a test.</summary>
    public RecordedResults Results { get; }

    /// <summary>How long tests last.</summary>
    public RecordedDurations Durations { get; }

    /// <summary>What runs left out because of a change, and what they missed by that.</summary>
    public RecordedSelections Selections { get; }

    /// <summary>Methods whose row names change from one discovery to the next.</summary>
    public VolatileMethodCache VolatileMethods { get; }

    /// <summary>Projects that several hosts have run at the same time.</summary>
    public SpreadCache Spread { get; }

    /// <summary>Which projects could be spread too, if their owner allowed it.</summary>
    public SpreadProposalCache Proposals { get; }

    /// <summary>Which test runs which code and touches what.</summary>
    public MapCache Maps { get; }

    /// <summary>What the assemblies of test projects were when their maps were made.</summary>
    public SnapshotCache Snapshots { get; }

    /// <summary>What tests use outside of their processes.</summary>
    public UseCache Uses { get; }

    /// <summary>What the outcomes of tests depend on outside of the code.</summary>
    public InputCache Inputs { get; }

    /// <summary>Which tests passed under which keys.</summary>
    public ResultCache Passes { get; }

    internal string SolutionDirectory { get; }

    internal TimeProvider Time { get; }

    /// <summary>Opens the store; makes it where there is none, migrates an older one, sets a damaged one aside.</summary>
    /// <exception cref="AssayException">It cannot be written, a newer Assay wrote it, or another process does not let go of it.</exception>
    public static Store Open(AssayFolder folder, TimeProvider time) =>
        Open(folder, time, StoreOptions.Default);

    /// <summary>As above, with other limits.</summary>
    /// <exception cref="AssayException">It cannot be written, a newer Assay wrote it, or another process does not let go of it.</exception>
    public static Store Open(AssayFolder folder, TimeProvider time, StoreOptions options) =>
        new(folder, time, options);

    /// <summary>Begins to record a run; the recorder may be used on another thread than the store.</summary>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public RunRecorder Begin(RunInfo info)
    {
        var database = Database.Open(_files, _options);
        try
        {
            database.PrepareForWriting();
            using var add = database.Prepare(
                """
                INSERT INTO run(started, command, configuration, git_commit, git_dirty, machine, cores, filter, shard)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id
                """
            );
            var run = add.Query(
                    row => row.GetInt64(0),
                    Time.GetUtcNow().ToUnixTimeMilliseconds(),
                    info.Command,
                    info.Configuration,
                    info.Commit,
                    info.IsDirty,
                    info.Machine,
                    info.Cores,
                    FilterText.Of(info.Filter),
                    info.Shard
                )
                .ToArray()[0];
            return new RunRecorder(database, run, this);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private Database OpenCurrent()
    {
        var database = Database.Open(_files, _options);
        try
        {
            Migration.ToCurrent.Apply(database);
            return database;
        }
        catch (ForeignFileException e)
        {
            database.Dispose();
            _files.MarkDamaged(e.Message);
            throw StoreFault.Damaged(_files.Database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
