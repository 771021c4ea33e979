namespace Assay.Engine.Plan;

/// <summary>That a test uses something that another test may change.</summary>
/// <param name="Test">Its id.</param>
/// <param name="Resource">What: <c>file out/a.txt</c>, <c>address localhost:5000</c> and so on.</param>
/// <param name="Changes">True where the test may change it, or needs it for itself.</param>
/// <param name="Evidence">What was seen: the effect as one line.</param>
public sealed record ResourceUse(string Test, string Resource, bool Changes, string Evidence)
{
    /// <summary>
    /// True for what each process has for itself, such as its variables: in two processes it is in nobody's way, but in
    /// one a test may need what an earlier one left.
    /// </summary>
    public bool IsOfProcess { get; init; }
}
