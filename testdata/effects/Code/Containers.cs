namespace DotNet.Testcontainers.Containers
{
    /// <summary>Named like the library's, which needs Docker.</summary>
    public sealed class StandInContainer
    {
        public Task StartAsync() => Task.CompletedTask;
    }
}
