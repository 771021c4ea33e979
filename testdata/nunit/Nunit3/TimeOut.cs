using NUnit.Framework;
using NUnit.Framework.Internal;

namespace Sample;

public class TimeOut
{
    [Test]
    public void Tells_its_time_out() =>
        TestContext.Out.WriteLine(TestExecutionContext.CurrentContext.TestCaseTimeout);
}
