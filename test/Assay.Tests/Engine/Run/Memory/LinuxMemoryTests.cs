using Assay.Engine.Run.Memory;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run.Memory;

public sealed class LinuxMemoryTests : IDisposable
{
    private readonly TestTree _root = TestTree.Empty();
    private readonly LinuxMemory _memory;

    public LinuxMemoryTests() => _memory = new LinuxMemory(_root.Root);

    public void Dispose() => _root.Dispose();

    [Fact]
    public void What_the_machine_has_left_is_asked_for_each_time()
    {
        Machine(available: 750);
        Assert.Equal(0.25, _memory.Load());
        Machine(available: 100);
        Assert.Equal(0.9, _memory.Load());
    }

    [Fact]
    public void The_limit_of_a_container_counts()
    {
        Machine(available: 900);
        _root.File("proc/self/cgroup", "0::/a/b\n");
        Group("sys/fs/cgroup/a", "memory.max", "2000");
        Group("sys/fs/cgroup/a", "memory.current", "1700");
        _root.File("sys/fs/cgroup/a/memory.stat", "anon 1\ninactive_file 100\n");
        Group("sys/fs/cgroup/a/b", "memory.max", "max");
        Group("sys/fs/cgroup/a/b", "memory.current", "1500");
        Assert.Equal(0.8, _memory.Load());
    }

    [Fact]
    public void The_limit_of_an_older_container_counts()
    {
        _root.File("proc/self/cgroup", "5:cpu,cpuacct:/\n4:memory:/a\n");
        Group("sys/fs/cgroup/memory/a", "memory.limit_in_bytes", "2000");
        Group("sys/fs/cgroup/memory/a", "memory.usage_in_bytes", "500");
        Assert.Equal(0.25, _memory.Load());
    }

    [Fact]
    public void What_the_system_does_not_tell_is_not_known() => Assert.Null(_memory.Load());

    [Fact]
    public void This_machine_tells() => Assert.InRange(MemoryLoad.Now()!.Value, 0.001, 1);

    private void Machine(int available) =>
        _root.File(
            "proc/meminfo",
            $"MemTotal:  1000 kB\nMemFree: 1 kB\nMemAvailable: {available} kB\n"
        );

    private void Group(string folder, string file, string value) =>
        _root.File($"{folder}/{file}", value + "\n");
}
