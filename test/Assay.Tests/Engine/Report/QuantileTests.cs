using Assay.Engine.Report;

namespace Assay.Tests.Engine.Report;

public class QuantileTests
{
    // Expected values are those of numpy.quantile with its default method.
    [Theory]
    [InlineData(0.5, 2.5, 1.0, 2.0, 3.0, 4.0)]
    [InlineData(0.5, 2.0, 1.0, 2.0, 3.0)]
    [InlineData(0.95, 3.85, 1.0, 2.0, 3.0, 4.0)]
    [InlineData(0.99, 3.97, 1.0, 2.0, 3.0, 4.0)]
    [InlineData(0.95, 9.0, 9.0)]
    [InlineData(0.0, 1.0, 1.0, 2.0)]
    [InlineData(1.0, 2.0, 1.0, 2.0)]
    public void It_is_linear_between_the_nearest_two(
        double p,
        double expected,
        params double[] sorted
    ) => Assert.Equal(expected, Quantile.Of(sorted, p)!.Value, 1e-9);

    [Fact]
    public void Of_nothing_there_is_none()
    {
        Assert.Null(Quantile.Of([], 0.5));
        Assert.Null(Quantile.Median([]));
    }

    [Fact]
    public void The_order_of_values_does_not_change_their_median() =>
        Assert.Equal(2, Quantile.Median([3, 1, 2]));
}
