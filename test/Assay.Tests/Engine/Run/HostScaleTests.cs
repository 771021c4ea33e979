using Assay.Engine.Run;

namespace Assay.Tests.Engine.Run;

public class HostScaleTests
{
    private static readonly RunPulse Idle = new(BusyCores: 0.1, Hosts: 1_000);
    private static readonly RunPulse Busy = new(BusyCores: 4, Hosts: 1_000);

    [Fact]
    public void There_are_as_many_hosts_as_cores_at_first() => Assert.Equal(4, Scale().Limit);

    [Fact]
    public void There_are_more_while_the_hosts_leave_the_cores_idle()
    {
        var scale = Scale();
        Observe(scale, Idle, 3);
        Assert.Equal(5, scale.Limit);
        Observe(scale, Idle, 6);
        Assert.Equal(7, scale.Limit);
    }

    [Fact]
    public void Busy_cores_get_no_more_hosts()
    {
        var scale = Scale();
        Observe(scale, Busy, 100);
        Assert.Equal(4, scale.Limit);
    }

    [Fact]
    public void A_moment_of_idleness_is_not_enough()
    {
        var scale = Scale();
        for (var i = 0; i < 20; i++)
        {
            Observe(scale, Idle, 2);
            Observe(scale, Busy, 1);
        }
        Assert.Equal(4, scale.Limit);
    }

    [Fact]
    public void Hosts_that_are_still_starting_are_waited_for()
    {
        var scale = Scale();
        Observe(scale, Idle with { Hosts = 3 }, 100);
        Assert.Equal(4, scale.Limit);
    }

    [Fact]
    public void A_full_memory_gets_no_more_hosts()
    {
        var scale = new HostScale(null, 4, () => 0.95);
        Observe(scale, Idle, 100);
        Assert.Equal(4, scale.Limit);
    }

    [Fact]
    public void A_memory_of_which_nothing_is_known_gets_no_more_hosts()
    {
        var scale = new HostScale(null, 4, () => null);
        Observe(scale, Idle, 100);
        Assert.Equal(4, scale.Limit);
    }

    [Fact]
    public void The_number_that_was_asked_for_is_kept_to()
    {
        var scale = new HostScale(3, 4, () => 0);
        Observe(scale, Idle, 100);
        Assert.Equal(3, scale.Limit);
    }

    [Fact]
    public void There_is_an_end_to_it()
    {
        var scale = Scale();
        Observe(scale, Idle, 10_000);
        Assert.Equal(32, scale.Limit);
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(1, 5, true)]
    [InlineData(5, 5, false)]
    public void A_further_host_for_a_project_needs_work_enough(
        int hosts,
        int waiting,
        bool worth
    ) => Assert.Equal(worth, HostScale.IsWorthAHost(hosts, waiting, left: null));

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(1, 400, false)]
    [InlineData(1, 4_000, true)]
    [InlineData(3, 4_000, true)]
    [InlineData(4, 4_000, false)]
    public void A_further_host_must_spare_more_than_it_takes_to_come_up(
        int hosts,
        int leftMs,
        bool worth
    ) =>
        Assert.Equal(
            worth,
            HostScale.IsWorthAHost(hosts, waitingUnits: 100, TimeSpan.FromMilliseconds(leftMs))
        );

    private static HostScale Scale() => new(null, 4, () => 0.3);

    private static void Observe(HostScale scale, RunPulse pulse, int times)
    {
        for (var i = 0; i < times; i++)
        {
            scale.Observe(pulse);
        }
    }
}
