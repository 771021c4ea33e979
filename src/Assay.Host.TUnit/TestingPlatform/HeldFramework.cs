using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestFramework;

namespace Assay.Host.Drivers.TestingPlatform;

/// <summary>
/// Stands before a test framework: the application's own request is held for ever, so that the application stays open
/// and everything in it usable, while requests of ours go to the framework behind.
/// </summary>
internal sealed class HeldFramework : ITestFramework, IDataProducer
{
    private readonly ITestFramework _framework;
    private readonly Action<ITestFramework> _onReady;

    /// <param name="framework">The framework behind.</param>
    /// <param name="onReady">Called once the application has come as far as asking for a run.</param>
    public HeldFramework(ITestFramework framework, Action<ITestFramework> onReady)
    {
        _framework = framework;
        _onReady = onReady;
    }

    public string Uid => _framework.Uid;

    public string Version => _framework.Version;

    public string DisplayName => _framework.DisplayName;

    public string Description => _framework.Description;

    public Type[] DataTypesProduced =>
        (_framework as IDataProducer)?.DataTypesProduced ?? Array.Empty<Type>();

    public Task<bool> IsEnabledAsync() => _framework.IsEnabledAsync();

    public Task<CreateTestSessionResult> CreateTestSessionAsync(CreateTestSessionContext context) =>
        _framework.CreateTestSessionAsync(context);

    public Task<CloseTestSessionResult> CloseTestSessionAsync(CloseTestSessionContext context) =>
        _framework.CloseTestSessionAsync(context);

    public Task ExecuteRequestAsync(ExecuteRequestContext context)
    {
        _onReady(_framework);
        // Never completed: the end of an application makes its extensions write reports into the user's tree.
        return new TaskCompletionSource().Task;
    }
}
