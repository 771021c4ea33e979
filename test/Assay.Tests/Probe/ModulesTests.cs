using Assay.Probe;

namespace Assay.Tests.Probe;

[Collection(ProbesOfTheProcess.Name)]
public sealed class ModulesTests
{
    [Fact]
    public void Passed_probes_are_taken_once()
    {
        var name = $"M{Guid.NewGuid():N}#1";
        var hits = Modules.Register(name, 10, isUsersCode: true);
        hits[0] = hits[9] = 1;
        var module = Array.IndexOf(Modules.Names(), name);

        Assert.Equal([0, 9], Modules.TakeHits(module));
        Assert.Empty(Modules.TakeHits(module));
    }

    [Fact]
    public void A_module_that_is_loaded_twice_has_one_array()
    {
        var name = $"M{Guid.NewGuid():N}#1";

        Assert.Same(Modules.Register(name, 3, true), Modules.Register(name, 3, true));
    }
}
