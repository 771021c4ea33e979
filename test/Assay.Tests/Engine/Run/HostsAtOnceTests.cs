using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run;

public class HostsAtOnceTests
{
    private static readonly TestProject P = Suites.Project("P");
    private static readonly TestProject Q = Suites.Project("Q");

    [Fact]
    public void Hosts_of_a_project_count_while_they_are_up_and_those_of_others_do_not()
    {
        var hosts = new HostsAtOnce();
        hosts.Hear(new HostStarted(1, P));
        hosts.Hear(new HostStarted(2, Q));
        hosts.Hear(new HostStarted(3, Q));
        hosts.Hear(new HostEnded(1, TimeSpan.Zero, TimeSpan.Zero));
        hosts.Hear(new HostStarted(4, P));

        Assert.Equal(1, hosts.Most[P]);
        Assert.Equal(2, hosts.Most[Q]);
    }
}
