using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Engine.Record;

/// <summary>
/// Writes one run into the store while it happens. When <see cref="Hear"/> returns, the result is committed: whatever
/// kills the process afterwards, it is there. (One commit takes 20 to 50 µs, so results are not gathered.)
/// Each <see cref="RunStarted"/> begins a repeat.
/// </summary>
public sealed class RunRecorder : IRunListener, IDisposable
{
    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly ProjectRows _projects;
    private readonly TestRows _tests;
    private readonly ResultRows _results;
    private readonly UsageRows _usage;
    private ProjectTimes _times;
    private int _repeat;

    internal RunRecorder(Database database, long run, Store store)
    {
        (_database, _time, Run) = (database, store.Time, run);
        _projects = new ProjectRows(database, run, store.SolutionDirectory);
        _tests = new TestRows(database, _projects);
        _results = new ResultRows(database, run);
        _usage = new UsageRows(database, run);
        _times = new ProjectTimes(_time);
    }

    /// <summary>Number of the run in the store.</summary>
    public long Run { get; }

    /// <inheritdoc/>
    /// <exception cref="AssayException">The store cannot be written, for example because the disk is full.</exception>
    public void Hear(RunEvent happened)
    {
        switch (happened)
        {
            case RunStarted started:
                Begin(started);
                break;
            case HostStarted started:
                _times.Start(started);
                break;
            case CaseEnded ended:
                Add(ended);
                break;
            case HostEnded ended when _times.End(ended) is { } taken:
                _usage.Set(_repeat, _projects.Of(taken.Project), taken.Time);
                break;
            case RunRemark remark:
                Add(remark);
                break;
            case RunEnded ended:
                _database.InTransaction(() => _usage.End(_repeat, ended));
                break;
        }
    }

    /// <summary>Notes that the run came to its end; without this it counts as interrupted.</summary>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Complete()
    {
        using var finish = _database.Prepare("UPDATE run SET finished = $2 WHERE id = $1");
        finish.Run(Run, _time.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private void Begin(RunStarted started)
    {
        _repeat++;
        _times = new ProjectTimes(_time);
        _usage.Begin(_repeat);
        _tests.Add(started.Cases);
    }

    private void Add(CaseEnded ended)
    {
        var test = _tests.Of(ended.Case);
        void Write() => _results.Add(test.Id, _repeat, test.NextResult(_repeat), ended.Result);
        if (ResultRows.HasText(ended.Result))
        {
            _database.InTransaction(Write);
        }
        else
        {
            Write();
        }
    }

    private void Add(RunRemark remark)
    {
        using var add = _database.Prepare(
            "INSERT INTO remark(run, project, text, is_failure) VALUES ($1, $2, $3, $4)"
        );
        add.Run(
            Run,
            _projects.Of(remark.Project),
            BoundedText.Of(remark.Text, ResultRows.LongestText),
            remark.IsFailure
        );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _projects.Dispose();
        _tests.Dispose();
        _results.Dispose();
        _usage.Dispose();
        _database.Dispose();
    }
}
