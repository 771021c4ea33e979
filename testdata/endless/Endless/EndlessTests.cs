using System;
using System.Threading;
using NUnit.Framework;

namespace Endless;

public sealed class EndlessTests
{
    [Test, Order(1), HangsWhereAsked]
    public void Passes_at_once() { }

    [Test, Order(2)]
    public void Fails_at_once() => Assert.Fail("\u001b[31mred\u001b[0m [green]no[/] markup");

    [Test, Order(3)]
    public void Sleeps()
    {
        Children.StartWhereAsked();
        Thread.Sleep(TimeSpan.FromMinutes(10));
    }
}
