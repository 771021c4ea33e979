using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Shop;

public class WebServers
{
    [Test]
    public async Task A_web_server_is_opened()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        await app.StopAsync();
    }

    [Test]
    public async Task A_web_server_is_played()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseServer(new StandInServer());
        await using var app = builder.Build();
        await app.StartAsync();
        await app.StopAsync();
    }
}

/// <summary>A server that opens no port.</summary>
public sealed class StandInServer : IServer
{
    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(
        IHttpApplication<TContext> application,
        CancellationToken cancel
    )
        where TContext : notnull => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    public void Dispose() { }
}
