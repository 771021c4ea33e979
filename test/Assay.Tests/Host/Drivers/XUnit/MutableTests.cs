using Assay.Host.Drivers.XUnit;

namespace Assay.Tests.Host.Drivers.XUnit;

public class MutableTests
{
    public static TheoryData<object> Fixed =>
        [
            1,
            "text",
            2.5m,
            DayOfWeek.Monday,
            DateTime.UnixEpoch,
            Guid.Empty,
            typeof(int),
            new Uri("http://localhost/"),
            new Version(1, 2),
        ];

    [Theory]
    [MemberData(nameof(Fixed), DisableDiscoveryEnumeration = true)]
    public void What_no_test_can_change_is_not_copied(object value) =>
        Assert.False(Mutable.IsAny([null, value]));

    [Fact]
    public void What_a_test_could_change_is_copied()
    {
        Assert.True(Mutable.IsAny([1, new[] { 1 }]));
        Assert.True(Mutable.IsAny([new List<int>()]));
        Assert.True(Mutable.IsAny([new Holder([])]));
        Assert.True(Mutable.IsAny([KeyValuePair.Create(1, new List<int>())]));
    }

    private readonly record struct Holder(List<int> List);
}
