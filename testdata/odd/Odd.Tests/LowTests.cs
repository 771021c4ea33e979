using Low;
using Xunit;

namespace Odd;

public class LowTests
{
    [Fact]
    public void Module_initializer() => Assert.Equal(1, Code.Started);

    [Fact]
    public void Stack() => Assert.Equal(19, Code.Stack(5));

    [Fact]
    public void Locals_that_are_not_cleared() => Assert.Equal(7, Code.NotCleared(7));

    [Fact]
    public void Pinned_locals() => Assert.Equal('c' + 0, Code.Pinned("abc") + Code.Pinned(""));

    [Fact]
    public void Function_pointers() => Assert.Equal(9 + 6, Code.Pointers(3) + Code.Pointers(2));

    [Fact]
    public void Variable_arguments() => Assert.Equal(12, Code.Variable(4));

    [Fact]
    public void Inline_arrays() => Assert.Equal(19, Code.InLine());

    [Fact]
    public void Generic_numbers() => Assert.Equal(6.5, Code.Total(1.5, 5) * Code.Total<int>());

    [Fact]
    public void Static_members_of_interfaces() =>
        Assert.Equal(
            "made of Int32 special of Int32",
            $"{Code.Made<Plain>()} {Code.Made<Special>()}"
        );

    [Fact]
    public void Fields_that_refer() => Assert.Equal(20, Code.ByReference());

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 13)]
    [InlineData(2, 13)]
    public void Filters(int n, int expected) => Assert.Equal(expected, Code.Filtered(n));

    [Fact]
    public void Recursion() => Assert.Equal(501, Code.Deep(500));

    [Fact]
    public void Explicit_layout() => Assert.Equal("010203fb 4 4", Code.Overlaid());

    [Fact]
    public void Sorting() => Assert.Equal(321, Code.Sorted());
}
