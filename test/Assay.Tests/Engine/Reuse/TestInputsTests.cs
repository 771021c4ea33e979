using Assay.Analysis.Coverage;
using Assay.Engine.Effects;
using Assay.Engine.Reuse;

namespace Assay.Tests.Engine.Reuse;

public class TestInputsTests
{
    [Fact]
    public void What_is_read_is_an_input_once()
    {
        var inputs = TestInputs.Of([
            Effect(EffectKind.FileRead, "data/b.json"),
            Effect(EffectKind.FileOpen, "data/b.json"),
            Effect(EffectKind.FolderList, "data"),
            Effect(EffectKind.EnvironmentRead, "MODE"),
            Effect(EffectKind.EnvironmentRead, null),
            Effect(EffectKind.Clock, null),
            Effect(EffectKind.Machine, null),
            Effect(EffectKind.FileWrite, "out.txt"),
        ]);

        Assert.Null(inputs.Obstacle);
        Assert.Equal(
            ["file data/b.json", "folder data", "machine", "variable MODE", "variables"],
            inputs.Names
        );
    }

    [Theory]
    [InlineData(EffectKind.Process, "git", "processes")]
    [InlineData(EffectKind.NetworkConnect, "localhost:80", "network")]
    [InlineData(EffectKind.NetworkListen, "localhost:80", "network")]
    [InlineData(EffectKind.Database, "shop.db", "database")]
    [InlineData(EffectKind.Container, "redis", "container")]
    [InlineData(EffectKind.NamedLock, "lock", "shares memory")]
    [InlineData(EffectKind.MemoryMap, "map", "shares memory")]
    [InlineData(EffectKind.FileRead, null, "names are not known")]
    [InlineData(EffectKind.FolderList, null, "names are not known")]
    public void What_cannot_be_compared_is_an_obstacle(EffectKind kind, string? target, string says)
    {
        var inputs = TestInputs.Of([Effect(EffectKind.FileRead, "a"), Effect(kind, target)]);

        Assert.Contains(says, inputs.Obstacle, StringComparison.Ordinal);
        Assert.Empty(inputs.Names);
    }

    private static Effect Effect(EffectKind kind, string? target) =>
        new(kind, target, "Call", null);
}
