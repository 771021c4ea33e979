using System.Diagnostics;
using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;
using Assay.Model.Wire;

namespace Assay.Tests.TestData;

/// <summary>A host with one test assembly loaded, as the controller would have it, for tests of the drivers.</summary>
internal sealed class HostRun : IAsyncDisposable
{
    private readonly HostProcess _host;

    private HostRun(HostProcess host, Discovered discovered)
    {
        _host = host;
        Discovered = discovered;
    }

    /// <summary>What the host answered to the request to load.</summary>
    public Discovered Discovered { get; }

    /// <summary>The ids of all cases, in the host's order.</summary>
    public IEnumerable<string> Ids => Discovered.Cases.Select(c => c.Id);

    /// <summary>What the process printed last.</summary>
    public string Output => _host.Output.ToString();

    /// <summary>Starts a host and lets it discover.</summary>
    /// <exception cref="InvalidOperationException">It refused or died.</exception>
    public static async Task<HostRun> StartAsync(HostRequest request)
    {
        var (host, answer) = await LoadAsync(request);
        if (answer is Discovered discovered)
        {
            return new HostRun(host, discovered);
        }
        var how = answer is Refused refused
            ? "refused: " + refused.Reason
            : await host.DescribeEndAsync();
        var output = host.Output.ToString();
        await host.DisposeAsync();
        throw new InvalidOperationException($"The host {how}\n{output}");
    }

    /// <summary>The reason for which a host refuses the assembly.</summary>
    /// <exception cref="InvalidOperationException">It did not refuse.</exception>
    public static async Task<string> RefusalAsync(HostRequest request)
    {
        var (host, answer) = await LoadAsync(request);
        await using (host)
        {
            return answer is Refused refused
                ? refused.Reason
                : throw new InvalidOperationException($"The host answered {answer}");
        }
    }

    /// <summary>Runs all cases in one batch.</summary>
    public Task<HostBatch> RunAllAsync(bool stopAtFailure = false) =>
        RunAsync(_ => true, stopAtFailure);

    /// <summary>Runs the cases that are chosen in one batch.</summary>
    public Task<HostBatch> RunAsync(Func<HostCase, bool> choose, bool stopAtFailure = false) =>
        RunAsync(
            Enumerable
                .Range(0, Discovered.Cases.Count)
                .Where(i => choose(Discovered.Cases[i]))
                .ToArray(),
            stopAtFailure
        );

    /// <summary>Runs each case in a batch of its own.</summary>
    public async Task<HostBatch> RunEachAsync()
    {
        var all = new HostBatch([], [], []);
        for (var i = 0; i < Discovered.Cases.Count; i++)
        {
            var one = await RunAsync([i], false);
            all.Results.AddRange(one.Results);
            all.Problems.AddRange(one.Problems);
            all.Steps.AddRange(one.Steps);
        }
        return all;
    }

    /// <summary>Runs the cases that are chosen in one batch; the first result is recorded only after something else, for which the host waits.</summary>
    public async Task<TimedBatch> RunWithLateRecordAsync(
        Func<HostCase, bool> choose,
        Func<Task> meanwhile
    )
    {
        var results = new List<CaseResult>();
        var watch = Stopwatch.StartNew();
        _host.Send(
            new RunBatch(
                [
                    .. Enumerable
                        .Range(0, Discovered.Cases.Count)
                        .Where(i => choose(Discovered.Cases[i])),
                ],
                StopAtFailure: false
            )
        );
        while (
            await _host.ReceiveAsync(TestContext.Current.CancellationToken)
                is not BatchFinished
                    and var message
        )
        {
            Assert.NotNull(message);
            switch (message)
            {
                case CaseStarting when results.Count == 1:
                    watch.Stop();
                    await meanwhile();
                    watch.Start();
                    _host.Send(new Recorded());
                    break;
                case CaseFinished finished:
                    results.Add(finished.Result);
                    if (results.Count > 1)
                    {
                        _host.Send(new Recorded());
                    }
                    break;
            }
        }
        return new TimedBatch(results, watch.Elapsed);
    }

    /// <summary>Ends the host, and gives what failed over it.</summary>
    public async Task<IReadOnlyList<string>> CloseAsync(TimeSpan patience)
    {
        var problems = new List<string>();
        await _host.CloseAsync(patience, problems.Add, TestContext.Current.CancellationToken);
        return problems;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task<(HostProcess Host, WireMessage? Answer)> LoadAsync(
        HostRequest request
    )
    {
        var project = new TestProject(
            Path.GetFileNameWithoutExtension(request.AssemblyPath),
            "",
            "net10.0",
            request.AssemblyPath,
            [request.Framework],
            request.UsesTestingPlatform,
            request.RunSettingsPath,
            []
        )
        {
            EnvironmentVariables = request.EnvironmentVariables,
        };
        var host = await HostLauncher.StartAsync(
            project,
            null,
            TimeSpan.FromMinutes(2),
            TestContext.Current.CancellationToken
        );
        host.Send(
            new Load(
                request.Framework,
                request.AssemblyPath,
                request.SolutionDirectory ?? Path.GetDirectoryName(request.AssemblyPath)!,
                request.RunSettingsPath,
                request.UsesTestingPlatform,
                [],
                request.Rediscover
            )
        );
        return (host, await host.ReceiveAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HostBatch> RunAsync(IReadOnlyList<int> cases, bool stopAtFailure)
    {
        var batch = new HostBatch([], [], []);
        _host.Send(new RunBatch(cases, stopAtFailure));
        for (; ; )
        {
            switch (await _host.ReceiveAsync(TestContext.Current.CancellationToken))
            {
                case CaseStarting starting:
                    batch.Steps.Add("> " + Discovered.Cases[starting.Case].Id);
                    break;
                case CaseFinished finished:
                    var id = Discovered.Cases[finished.Case].Id;
                    batch.Steps.Add("< " + id);
                    batch.Results.Add(new HostResult(id, finished.Result));
                    _host.Send(new Recorded());
                    break;
                case CaseLeft left:
                    batch.Steps.Add("- " + Discovered.Cases[left.Case].Id);
                    break;
                case RunProblem problem:
                    batch.Problems.Add(problem.Text);
                    break;
                case BatchFinished:
                    return batch;
                case null:
                    throw new InvalidOperationException(
                        $"The host {await _host.DescribeEndAsync()}\n{Output}"
                    );
                case var other:
                    throw new InvalidOperationException($"The host sent {other}");
            }
        }
    }
}

/// <summary>What a host is to load.</summary>
/// <param name="Framework">The driver.</param>
/// <param name="AssemblyPath">Full path of the test assembly, such as <see cref="BuiltTree.Assembly"/> gives.</param>
internal sealed record HostRequest(Framework Framework, string AssemblyPath)
{
    public bool UsesTestingPlatform { get; init; }

    public bool Rediscover { get; init; }

    public string? RunSettingsPath { get; init; }

    public IReadOnlyDictionary<string, string> EnvironmentVariables { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Where null, the folder of the assembly.</summary>
    public string? SolutionDirectory { get; init; }
}

/// <summary>What came out of one batch.</summary>
/// <param name="Results">Each result, in the order in which they came.</param>
/// <param name="Problems">What failed outside every case.</param>
/// <param name="Steps">Starts (<c>&gt; id</c>), ends (<c>&lt; id</c>) and ends without a result (<c>- id</c>), in the order in which they came.</param>
internal sealed record HostBatch(
    List<HostResult> Results,
    List<string> Problems,
    List<string> Steps
)
{
    /// <summary>Lines like <c>Passed A.B(x: 1)</c>, with the row at the end where there is one, sorted.</summary>
    public IEnumerable<string> Outcomes =>
        Results
            .Select(r => $"{r.Result.Outcome} {r.Id}{(r.Result.Row is { } row ? " / " + row : "")}")
            .Order(StringComparer.Ordinal);

    /// <summary>The only result of a case.</summary>
    public CaseResult this[string id] => Results.Single(r => r.Id == id).Result;
}

/// <summary>What came out of one batch, and how long the host was at it without waiting for its results to be recorded.</summary>
internal sealed record TimedBatch(IReadOnlyList<CaseResult> Results, TimeSpan OwnTime);

/// <summary>One result.</summary>
internal sealed record HostResult(string Id, CaseResult Result);
