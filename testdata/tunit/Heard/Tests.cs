using TUnit.Core.Interfaces;

namespace Sample;

/// <summary>Sets up for the whole project, though it stands on one test.</summary>
public sealed class FirstOfAllAttribute : Attribute, IFirstTestInAssemblyEventReceiver
{
    public int Order => 0;

    public ValueTask OnFirstTestInAssembly(AssemblyHookContext context, TestContext test) =>
        default;
}

public class Listening
{
    [Test, FirstOfAll]
    public void One() { }
}
