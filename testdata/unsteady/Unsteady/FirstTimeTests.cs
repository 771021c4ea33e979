using System;
using System.IO;
using NUnit.Framework;

namespace Unsteady;

public class FirstTimeTests
{
    [Test]
    public void It_works_from_the_second_time_on()
    {
        var mark = Path.Combine(AppContext.BaseDirectory, "worked-before.txt");
        if (!File.Exists(mark))
        {
            File.WriteAllText(mark, "");
            Assert.Fail("the first time");
        }
    }
}
