using Assay.Cli.Terminal;

namespace Assay.Tests.Cli.Terminal;

public sealed class StackPlaceTests
{
    [Fact]
    public void The_first_frame_of_the_user_with_a_source_file_is_found() =>
        Assert.Equal(
            "Orchard.PricingTests.Discount() in /src/PricingTests.cs:line 12",
            StackPlace.FirstUserFrame(
                """
                   at Xunit.Assert.Equal[T](T expected, T actual) in /_/src/xunit.assert/Asserts/EqualityAsserts.cs:line 98
                   at Orchard.Generated.Stub()
                   at Orchard.PricingTests.Discount() in /src/PricingTests.cs:line 12
                   at Orchard.PricingTests.Other() in /src/PricingTests.cs:line 20
                """
            )
        );

    [Fact]
    public void Without_source_files_the_first_frame_that_is_not_of_a_framework_is_taken() =>
        Assert.Equal(
            "Orchard.PricingTests.Discount()",
            StackPlace.FirstUserFrame(
                "   at System.Linq.Enumerable.First()\n   at Orchard.PricingTests.Discount()"
            )
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   at System.Linq.Enumerable.First()")]
    public void Where_no_frame_is_the_user_s_there_is_none(string? stackTrace) =>
        Assert.Null(StackPlace.FirstUserFrame(stackTrace));
}
