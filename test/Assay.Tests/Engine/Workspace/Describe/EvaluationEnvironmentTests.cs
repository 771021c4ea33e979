using System.Diagnostics;
using Assay.Engine.Workspace.Describe;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Describe;

public sealed class EvaluationEnvironmentTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public EvaluationEnvironmentTests() => _tree.File("sdk/10.0.100/dotnet.dll", "");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_variable_that_is_set_changed_or_removed_counts()
    {
        var without = StampWith(null);
        var one = StampWith("1");
        var two = StampWith("2");

        Assert.Equal(3, new[] { without, one, two }.Distinct().Count());
        Assert.Equal(without, StampWith(null));
    }

    [Fact]
    public void Another_SDK_counts()
    {
        var before = StampWith(null);
        _tree.File("sdk/10.0.200/dotnet.dll", "");

        Assert.NotEqual(before, StampWith(null));
    }

    [Fact]
    public void A_dotnet_without_any_SDK_is_said()
    {
        Directory.Delete(Path.Combine(_tree.Root, "sdk"), recursive: true);

        var fault = Assert.Throws<Assay.Engine.AssayException>(() => StampWith(null));

        Assert.StartsWith("No .NET SDK was found", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PWD")]
    [InlineData("TERM_SESSION_ID")]
    [InlineData("SSH_CONNECTION")]
    public void What_only_describes_the_terminal_does_not_count(string name)
    {
        var command = new ProcessStartInfo("dotnet");
        var before = EvaluationEnvironment.StampOf(command, _tree.Root);
        command.Environment[name] = "other";

        Assert.Equal(before, EvaluationEnvironment.StampOf(command, _tree.Root));
    }

    private string StampWith(string? value)
    {
        var command = new ProcessStartInfo("dotnet");
        command.Environment.Remove("MyProperty");
        if (value is not null)
        {
            command.Environment["MyProperty"] = value;
        }
        return EvaluationEnvironment.StampOf(command, _tree.Root);
    }
}
