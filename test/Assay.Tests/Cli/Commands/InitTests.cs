using Assay.Engine.Record;
using Assay.Engine.Run;
using Assay.Model;
using Assay.Tests.Engine.Record;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

public sealed class InitTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Budgets_come_from_the_last_run_of_the_whole_suite()
    {
        File.WriteAllText(
            Path.Combine(_folder.Root, "A.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """
        );
        Record(milliseconds: 300, filter: ["Fast"]);

        Assert.DoesNotContain("\nunit-test-ms", await InitAsync(), StringComparison.Ordinal);

        Record(milliseconds: 3, filter: []);
        Record(milliseconds: 300, filter: ["Fast"]);

        Assert.Contains("\nunit-test-ms = 10\n", await InitAsync(), StringComparison.Ordinal);
    }

    private void Record(double milliseconds, string[] filter)
    {
        using var store = _folder.Open();
        using var recorder = store.Begin(StoreFolder.Info with { Filter = filter });
        var test = _folder.Case("A");
        recorder.Hear(new RunStarted([test], null));
        recorder.Hear(new CaseEnded(1, test, StoreFolder.Result(Outcome.Passed, milliseconds)));
        recorder.Hear(StoreFolder.Ended());
        recorder.Complete();
    }

    private async Task<string> InitAsync()
    {
        var call = await CliCall.RunAsync(_folder.Root, "init", "--force");
        Assert.Equal(0, call.ExitCode);
        return File.ReadAllText(Path.Combine(_folder.Root, "assay.toml")).ReplaceLineEndings("\n");
    }
}
