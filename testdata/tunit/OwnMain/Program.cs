using Microsoft.Testing.Platform.Builder;
using OwnMain;

Environment.SetEnvironmentVariable("SET_UP_BY", "Main");
var builder = await TestApplication.CreateBuilderAsync(args);
builder.AddSelfRegisteredExtensions(args);
using var application = await builder.BuildAsync();
return await application.RunAsync();

public class Tests
{
    [Test]
    public async Task Needs_what_Main_has_set_up() =>
        await Assert.That(Environment.GetEnvironmentVariable("SET_UP_BY")).IsEqualTo("Main");
}
