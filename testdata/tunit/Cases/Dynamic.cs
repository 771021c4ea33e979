using TUnit.Core.Extensions;

namespace Sample;

public class DynamicTarget
{
    public void Takes(int number)
    {
        if (number == 2)
        {
            throw new InvalidOperationException("on purpose");
        }
    }
}

public class AddedLater
{
    public void Takes(int number) { }
}

public class DynamicBuilder
{
#pragma warning disable TUnitWIP0001 // Dynamic tests are experimental
    [DynamicTestBuilder]
    public void Build(DynamicTestBuilderContext context)
    {
        foreach (var number in new[] { 1, 2 })
        {
            context.AddTest(
                new DynamicTest<DynamicTarget>
                {
                    TestMethod = t => t.Takes(number),
                    TestMethodArguments = [number],
                    Attributes = [],
                }
            );
        }
    }

    [Test]
    public async Task Adds_one_while_it_runs() =>
        await TestContext.Current!.AddDynamicTest(
            new DynamicTest<AddedLater>
            {
                TestMethod = t => t.Takes(7),
                TestMethodArguments = [7],
                Attributes = [],
            }
        );
#pragma warning restore TUnitWIP0001

    [Test, NotDiscoverable]
    public void Is_hidden_from_discovery() { }
}
