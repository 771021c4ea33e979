using Xunit;

namespace Life;

public class Alone
{
    [Fact(DisableParallelization = true)]
    public void Is_alone() { }

    [Fact]
    public void Is_not() { }
}
