using Assay.Probe;

namespace Assay.Tests.Probe;

[Collection(ProbesOfTheProcess.Name)]
public sealed class MutantSwitchTests
{
    [Fact]
    public void Only_the_active_mutant_is_alive_and_all_that_are_asked_count_as_reached()
    {
        MutantSwitch.NoteReached(4);
        MutantSwitch.Activate(2);

        Assert.Equal(
            [false, true, false],
            new[] { MutantSwitch.Is(0), MutantSwitch.Is(2), MutantSwitch.Is(3) }
        );
        Assert.Equal([0, 2, 3], MutantSwitch.TakeReached());
        Assert.Empty(MutantSwitch.TakeReached());

        MutantSwitch.Activate(MutantSwitch.None);
        Assert.False(MutantSwitch.Is(2));
    }
}
