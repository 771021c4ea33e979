using Xunit;

namespace Sample;

public class Tests
{
    [Fact]
    public void Passes() { }

    [Theory]
    [InlineData(1, "a")]
    [InlineData(2, "b")]
    public void Has_rows(int number, string text) => Assert.Equal("a1", text + number);
}
