using Assay.Engine.Run;

namespace Assay.Engine.Record;

/// <summary>Writes what a run and its projects took of the machine.</summary>
internal sealed class UsageRows : IDisposable
{
    private readonly long _run;
    private readonly Statement _begin;
    private readonly Statement _end;
    private readonly Statement _project;
    private readonly Statement _memory;

    public UsageRows(Database database, long run)
    {
        _run = run;
        _begin = database.Prepare("INSERT INTO repeat(run, number) VALUES ($1, $2)");
        _end = database.Prepare(
            "UPDATE repeat SET elapsed = $3, cpu = $4, cores = $5, peak_memory = $6, cancelled = $7 WHERE run = $1 AND number = $2"
        );
        _project = database.Prepare(
            """
            INSERT INTO project_usage(run, repeat, project, elapsed, host_time, host_cpu, trailing)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT(run, repeat, project) DO UPDATE SET elapsed = excluded.elapsed,
                host_time = excluded.host_time, host_cpu = excluded.host_cpu, trailing = excluded.trailing
            """
        );
        _memory = database.Prepare(
            """
            UPDATE project_usage SET peak_memory = $4
            WHERE run = $1 AND repeat = $2 AND project = (SELECT id FROM project WHERE name = $3)
            """
        );
    }

    /// <summary>A repeat begins.</summary>
    public void Begin(int repeat) => _begin.Run(_run, repeat);

    /// <summary>What the hosts of a project took up to now.</summary>
    public void Set(int repeat, long project, ProjectTime time) =>
        _project.Run(
            _run,
            repeat,
            project,
            time.Elapsed.Ticks,
            time.Hosts.Ticks,
            time.Cpu.Ticks,
            time.Trailing.Ticks
        );

    /// <summary>A repeat has ended.</summary>
    public void End(int repeat, RunEnded ended)
    {
        var usage = ended.Usage;
        _end.Run(
            _run,
            repeat,
            usage.Wall.Ticks,
            usage.Cpu?.Ticks,
            usage.Cores,
            usage.PeakMemoryBytes,
            ended.WasCancelled
        );
        foreach (var (project, bytes) in usage.PeakMemoryBytesByProject)
        {
            _memory.Run(_run, repeat, project, bytes);
        }
    }

    public void Dispose()
    {
        _begin.Dispose();
        _end.Dispose();
        _project.Dispose();
        _memory.Dispose();
    }
}
