using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Messages;

namespace Assay.Host.Drivers.TestingPlatform;

/// <summary>
/// The message bus of one request. A framework waits until its message is handled, which is what makes the boundaries
/// of the tests exact; the platform's own bus has a queue in between.
/// </summary>
internal sealed class UpdateBus : IMessageBus
{
    private readonly Func<TestNodeUpdateMessage, Task> _onUpdate;

    public UpdateBus(Func<TestNodeUpdateMessage, Task> onUpdate) => _onUpdate = onUpdate;

    public Task PublishAsync(IDataProducer dataProducer, IData data) =>
        data is TestNodeUpdateMessage update ? _onUpdate(update) : Task.CompletedTask;
}
