using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Capabilities.TestFramework;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestFramework;

var builder = await TestApplication.CreateBuilderAsync(args);
builder.RegisterTestFramework(_ => new TestFrameworkCapabilities(), (_, _) => new OneTest());
using var application = await builder.BuildAsync();
return await application.RunAsync();

internal sealed class OneTest : ITestFramework, IDataProducer
{
    public string Uid => nameof(OneTest);

    public string Version => "1.0";

    public string DisplayName => nameof(OneTest);

    public string Description => nameof(OneTest);

    public Type[] DataTypesProduced => [typeof(TestNodeUpdateMessage)];

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public Task<CreateTestSessionResult> CreateTestSessionAsync(CreateTestSessionContext context) =>
        Task.FromResult(new CreateTestSessionResult { IsSuccess = true });

    public Task<CloseTestSessionResult> CloseTestSessionAsync(CloseTestSessionContext context) =>
        Task.FromResult(new CloseTestSessionResult { IsSuccess = true });

    public async Task ExecuteRequestAsync(ExecuteRequestContext context)
    {
        await context.MessageBus.PublishAsync(
            this,
            new TestNodeUpdateMessage(
                context.Request.Session.SessionUid,
                new TestNode
                {
                    Uid = "1",
                    DisplayName = "Passes",
                    Properties = new PropertyBag(PassedTestNodeStateProperty.CachedInstance),
                }
            )
        );
        context.Complete();
    }
}
