namespace Assay.Engine.Plan;

/// <summary>That a test uses something outside of its process, which no other may change meanwhile.</summary>
/// <param name="Test">Its id.</param>
/// <param name="Resource">What: <c>file out/a.txt</c>, <c>address localhost:5000</c> and so on.</param>
/// <param name="Changes">True where the test may change it, or needs it for itself.</param>
/// <param name="Evidence">What was seen: the effect as one line.</param>
public sealed record ResourceUse(string Test, string Resource, bool Changes, string Evidence);
