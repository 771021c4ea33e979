namespace Cover;

public class BranchTests
{
    [Theory]
    [InlineData(1, "one")]
    [InlineData(3, "few")]
    [InlineData(102, "many, even")]
    [InlineData(101, "some")]
    public void Statement(int n, string text) => Assert.Equal(text, Switches.Statement(n));

    [Theory]
    [InlineData("blue", "b")]
    [InlineData("brown", "n")]
    [InlineData("pink", "?")]
    public void OfText(string text, string letter) => Assert.Equal(letter, Switches.OfText(text));

    [Fact]
    public void Expression_of_int() => Assert.Equal(4, Switches.Expression(4));

    [Fact]
    public void Expression_of_empty() => Assert.Equal(-1, Switches.Expression(""));

    [Fact]
    public void Expression_of_text() => Assert.Equal(2, Switches.Expression("ab"));

    [Fact]
    public void Expression_of_tuple() => Assert.Equal(3, Switches.Expression((1, 2)));

    [Fact]
    public void Expression_of_other() =>
        Assert.Throws<ArgumentException>(() => Switches.Expression(1.5));

    [Theory]
    [InlineData(0, 0, "both")]
    [InlineData(0, 1, "first")]
    [InlineData(1, 0, "none")]
    public void Nested(int a, int b, string text) => Assert.Equal(text, Switches.Nested(a, b));

    [Fact]
    public void Pattern_null() => Assert.Equal("null", Patterns.Of(null));

    [Fact]
    public void Pattern_relational() => Assert.Equal("int", Patterns.Of(4));

    [Fact]
    public void Pattern_not() => Assert.Equal("other", Patterns.Of(5));

    [Fact]
    public void Pattern_property() => Assert.Equal("point 2", Patterns.Of(new Point(1, 2)));

    [Fact]
    public void Pattern_list() => Assert.Equal("list 3", Patterns.Of(new[] { 1, 2, 3 }));

    [Fact]
    public void Pattern_text() => Assert.Equal("abc", Patterns.Of("abc"));

    [Fact]
    public void Pattern_tuple() => Assert.Equal(6, Patterns.Tuple((2, 3)));

    [Fact]
    public void Pattern_tuple_with_zero() => Assert.Equal(0, Patterns.Tuple((2, 0)));

    [Fact]
    public void Loops() => Assert.Equal(4, Flow.Loops(3));

    [Fact]
    public void Loops_and_continues() => Assert.Equal(22, Flow.Loops(8));

    [Fact]
    public void Loops_never() => Assert.Equal(3, Flow.Loops(0));

    [Fact]
    public void Both() => Assert.True(Flow.Both(true, true));

    [Fact]
    public void One_of_both() => Assert.True(Flow.Both(true, false));

    [Fact]
    public void Null() => Assert.Null(Flow.Null(null));

    [Fact]
    public void Not_null() => Assert.Equal("a", Flow.Null(" A"));

    [Fact]
    public void Jumps() => Assert.Equal(5, Flow.Jump(1));

    [Fact]
    public void Jumps_not() => Assert.Equal(6, Flow.Jump(4));

    [Fact]
    public void Pointers() => Assert.Equal(3, Flow.Pointers([3, 4]));

    [Fact]
    public void Spans() => Assert.Equal(4, Flow.Spans([3, 4]));

    [Fact]
    public void Dynamic() => Assert.Equal(2, Flow.Dynamic("ab"));

    [Fact]
    public void Checked() => Assert.Equal(4, Flow.Checked(2));

    [Fact]
    public void Checked_overflows() => Assert.Equal(-1, Flow.Checked(int.MaxValue));

    [Fact]
    public void Interpolated() => Assert.Equal("n is 1, more", Flow.Interpolated(1, true));

    [Fact]
    public void Interpolated_less() => Assert.Equal("n is 1, less", Flow.Interpolated(1, false));

    [Fact]
    public void Tuple() => Assert.Equal((1, 3), Flow.Tuple(2, 1, 3));

    [Fact]
    public void Collection() => Assert.Equal([1, 2, 3, 4], Flow.Collection(true));

    [Fact]
    public void Reference()
    {
        int[] numbers = [1, 2];
        Flow.Reference(numbers, 1) = 5;
        Assert.Equal(5, numbers[1]);
    }
}
