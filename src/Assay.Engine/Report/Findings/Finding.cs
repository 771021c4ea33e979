namespace Assay.Engine.Report.Findings;

/// <summary>Something that a person should know about the suite, with what to do next.</summary>
/// <param name="Rule">Name of the rule that found it, such as <c>failed-tests</c>.</param>
/// <param name="Level"><c>problem</c> where something is wrong, <c>advice</c> where something could be better.</param>
/// <param name="Text">What was found, in one sentence.</param>
/// <param name="Action">What to do, in one sentence.</param>
/// <param name="Examples">Test ids, classes, projects or things that it is about, some with what was seen of them: the foremost five.</param>
public sealed record Finding(
    string Rule,
    string Level,
    string Text,
    string Action,
    IReadOnlyList<string> Examples
)
{
    private const int MostExamples = 5;

    internal static Finding Problem(
        string rule,
        string text,
        string action,
        IEnumerable<string> examples
    ) => new(rule, "problem", text, action, [.. examples.Take(MostExamples)]);

    internal static Finding Advice(
        string rule,
        string text,
        string action,
        IEnumerable<string> examples
    ) => new(rule, "advice", text, action, [.. examples.Take(MostExamples)]);
}
