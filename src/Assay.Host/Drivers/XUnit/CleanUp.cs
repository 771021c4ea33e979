namespace Assay.Host.Drivers.XUnit;

/// <summary>A clean-up that has failed.</summary>
/// <param name="Name">What was cleaned up, as <c>dotnet test</c> names it: <c>[Test Class Cleanup Failure (A.B)]</c>.</param>
/// <param name="IsOfTest">True for the clean-up of a test or a test case, false for that of a fixture.</param>
/// <param name="Failure">How it failed.</param>
internal sealed record CleanUp(string Name, bool IsOfTest, Failure Failure)
{
    public static CleanUp OfTest(string kind, string name, Failure failure) =>
        new($"[{kind} Cleanup Failure ({name})]", true, failure);

    public static CleanUp OfFixture(string kind, string name, Failure failure) =>
        new($"[{kind} Cleanup Failure ({name})]", false, failure);
}
