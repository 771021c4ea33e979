using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Model;

namespace Assay.Engine.Run;

/// <summary>Keeps one host of a suite busy: takes units until none is left for it, and replaces a host that died.</summary>
internal sealed class HostWorker(
    ProjectSuite suite,
    Discovery discovery,
    UnitQueue queue,
    HostContext context
)
{
    // Each waits up to the fixture time-out; after so many in a row it is the project's set-up, not one group's. A
    // host that a test has ended is none of them: it has cost that test, and the next may be fine.
    private const int FruitlessHosts = 3;

    private LoadedHost? _host;
    private ProjectNotLoadedException? _notLoaded;
    private int _fruitless;
    private Unit? _unit;

    /// <summary>Takes the first unit; false where there is none.</summary>
    public bool TakeFirst() => (_unit = queue.Take(suite)) is not null;

    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            while (_unit is { } unit)
            {
                var outcome = await RunAsync(unit, cancel);
                queue.Finish(unit, outcome.Again);
                _fruitless = outcome.HostLives || outcome.ReachedTest ? 0 : _fruitless + 1;
                if (!outcome.HostLives)
                {
                    await EndHostAsync();
                }
                if (_fruitless >= FruitlessHosts)
                {
                    GiveUp();
                }
                _unit = await queue.TakeNextAsync(suite, cancel);
            }
            await LookAgainAsync(cancel);
            await CloseHostAsync(cancel);
        }
        catch
        {
            // It may be in the middle of tests, where it would not hear that it is to go.
            _host?.Process.Kill();
            throw;
        }
        finally
        {
            await EndHostAsync();
        }
    }

    private async Task LookAgainAsync(CancellationToken cancel)
    {
        if (
            _host is not { } host
            || context.Options.RunAgain(context.Host) is not { Count: > 0 } cases
        )
        {
            return;
        }
        var unit = new Unit(
            suite,
            cases,
            !cases.All(context.Options.Conflicts.MayRunBeside),
            null,
            "a second look"
        )
        {
            Uses = context.Options.Conflicts.UsesOf(cases),
        };
        await queue.BeginAsync(unit, cancel);
        context.IsSecondLook = true;
        try
        {
            var outcome = await new UnitRun(unit, host, context).RunAsync(cancel);
            if (!outcome.HostLives)
            {
                await EndHostAsync();
            }
        }
        finally
        {
            context.IsSecondLook = false;
            queue.Finish(unit, []);
        }
    }

    private async Task CloseHostAsync(CancellationToken cancel)
    {
        if (_host is { } host)
        {
            await host.Process.CloseAsync(
                context.Options.FixtureTimeout,
                text => context.Publish(new RunRemark(suite.Project, text, IsFailure: true)),
                cancel
            );
        }
    }

    private async Task<UnitOutcome> RunAsync(Unit unit, CancellationToken cancel)
    {
        try
        {
            _host ??= await StartHostAsync(cancel);
        }
        catch (ProjectNotLoadedException e)
        {
            // It could be loaded when it was listed, so this is an accident of this run: another host may do better.
            _notLoaded = e;
            return new UnitOutcome(HostLives: false, ReachedTest: false, Again: [unit]);
        }
        _notLoaded = null;
        return await new UnitRun(unit, _host, context).RunAsync(cancel);
    }

    private async Task<LoadedHost> StartHostAsync(CancellationToken cancel)
    {
        // Those that found the tests run what was built.
        var isRewritten = context.Options.Rewritten.ContainsKey(suite.Project.Name);
        var warm =
            !isRewritten ? await discovery.TakeHostAsync(suite)
            : context.Options.Ahead is { } ahead ? await ahead.TakeAsync(suite)
            : null;
        var host =
            warm
            ?? await LoadedHost.StartAsync(
                suite.Project,
                suite.Framework,
                new LoadSettings(context.Options, suite.VolatileMethods, Rediscover: false),
                cancel
            );
        context.Usage.Add(host.Process.ProcessId, suite.Project.Name, isWarm: warm is not null);
        context.Publish(new HostStarted(context.Host, suite.Project));
        return host;
    }

    // Said of each test, and never taken for a pass.
    private void GiveUp()
    {
        var message =
            $"The test could not run: {FruitlessHosts} hosts in a row were lost before any test began"
            + (_notLoaded is null ? "." : $"; of the last one, {_notLoaded.Message}.");
        while (queue.Take(suite) is { } unit)
        {
            foreach (var test in unit.Cases.Where(c => !c.Host.Explicit))
            {
                context.Publish(
                    new CaseEnded(
                        context.Host,
                        test,
                        Lost.Result(
                            Outcome.Crashed,
                            TimeSpan.Zero,
                            message,
                            _notLoaded?.Output ?? ""
                        )
                    )
                );
            }
            queue.Finish(unit, []);
        }
    }

    private async Task EndHostAsync()
    {
        if (_host is not { } host)
        {
            return;
        }
        _host = null;
        var cpu = context.Usage.Remove(host.Process.ProcessId);
        context.Publish(new HostEnded(context.Host, cpu, context.Trailing));
        context.Trailing = TimeSpan.Zero;
        await host.DisposeAsync();
    }
}
