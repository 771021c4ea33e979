using System.Globalization;
using System.Reflection;
using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestFramework;
using Microsoft.Testing.Platform.Requests;
using Microsoft.Testing.Platform.TestHost;

// The requests are part of an interface that the platform still calls experimental; frameworks have to use it as well.
#pragma warning disable TPEXP

namespace Assay.Host.Drivers.TestingPlatform;

/// <summary>
/// One application of Microsoft.Testing.Platform, kept open for the life of the host, whose framework takes any
/// number of requests, each in a session of its own.
/// </summary>
internal sealed class PlatformApplication
{
    private readonly ITestFramework _framework;
    private int _sessions;

    private PlatformApplication(ITestFramework framework) => _framework = framework;

    /// <summary>Starts the application.</summary>
    /// <param name="arguments">Its command line.</param>
    /// <param name="addFramework">What registers the framework.</param>
    /// <exception cref="InvalidOperationException">It ended before it asked for a run; what it printed says why.</exception>
    public static PlatformApplication Open(
        string[] arguments,
        Action<ITestApplicationBuilder, string[]> addFramework
    )
    {
        var ready = new TaskCompletionSource<ITestFramework>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        var builder = TestApplication.CreateBuilderAsync(arguments).GetAwaiter().GetResult();
        addFramework(
            BuilderProxy.Around(builder, f => new HeldFramework(f, ready.SetResult)),
            arguments
        );
        var application = builder.BuildAsync().GetAwaiter().GetResult();
        var run = Task.Run(application.RunAsync);
        if (Task.WaitAny(ready.Task, run) == 1)
        {
            throw new InvalidOperationException(
                "Microsoft.Testing.Platform ended with exit code "
                    + run.GetAwaiter().GetResult().ToString(CultureInfo.InvariantCulture)
                    + " before it asked for a test."
            );
        }
        return new PlatformApplication(ready.Task.Result);
    }

    /// <summary>Lets the framework tell all its tests; false where it reports that something went wrong.</summary>
    public bool Discover(Func<TestNodeUpdateMessage, Task> onUpdate) =>
        ExecuteAsync(s => new DiscoverTestExecutionRequest(s, new NopFilter()), onUpdate)
            .GetAwaiter()
            .GetResult();

    /// <summary>Lets the framework run all its tests, or those with the given uids; false where it reports that something outside of them went wrong.</summary>
    public bool Run(IReadOnlyList<string>? uids, Func<TestNodeUpdateMessage, Task> onUpdate) =>
        ExecuteAsync(s => new RunTestExecutionRequest(s, Filter(uids)), onUpdate)
            .GetAwaiter()
            .GetResult();

    private static ITestExecutionFilter Filter(IReadOnlyList<string>? uids) =>
        uids is null
            ? new NopFilter()
            : new TestNodeUidListFilter(uids.Select(u => new TestNodeUid(u)).ToArray());

    private async Task<bool> ExecuteAsync(
        Func<TestSessionContext, TestExecutionRequest> request,
        Func<TestNodeUpdateMessage, Task> onUpdate
    )
    {
        var uid = new SessionUid("assay-" + (++_sessions).ToString(CultureInfo.InvariantCulture));
        var none = CancellationToken.None;
        var completion = new Completion();
        var created = await _framework
            .CreateTestSessionAsync(New<CreateTestSessionContext>(uid, none))
            .ConfigureAwait(false);
        if (!created.IsSuccess)
        {
            throw new InvalidOperationException(
                "The test framework does not open a session: " + created.ErrorMessage
            );
        }
        await _framework
            .ExecuteRequestAsync(
                new ExecuteRequestContext(
                    request(New<TestSessionContext>(uid)),
                    new UpdateBus(onUpdate),
                    completion,
                    none
                )
            )
            .ConfigureAwait(false);
        await completion.Task.ConfigureAwait(false);
        var closed = await _framework
            .CloseTestSessionAsync(New<CloseTestSessionContext>(uid, none))
            .ConfigureAwait(false);
        return closed.IsSuccess;
    }

    // The platform makes these itself and keeps the constructors to itself.
    private static T New<T>(params object[] arguments) =>
        (T)
            Activator.CreateInstance(
                typeof(T),
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic,
                binder: null,
                arguments,
                CultureInfo.InvariantCulture
            )!;

    private sealed class Completion : IExecuteRequestCompletionNotifier
    {
        private readonly TaskCompletionSource _done = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        public Task Task => _done.Task;

        public void Complete() => _done.TrySetResult();
    }
}
