using System;
using System.Threading.Tasks;
using Xunit;
using Xunit.Runner.InProc.SystemConsole;

namespace OwnMain;

public static class Program
{
    public static Task<int> Main(string[] args)
    {
        Environment.SetEnvironmentVariable("SET_UP_BY", "Main");
        return ConsoleRunner.Run(args);
    }
}

public class Tests
{
    [Fact]
    public void Needs_what_Main_has_set_up() =>
        Assert.Equal("Main", Environment.GetEnvironmentVariable("SET_UP_BY"));
}
