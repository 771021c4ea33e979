using Assay.Engine;

namespace Assay.Cli.Commands;

/// <summary>Says why there is nothing to run.</summary>
internal static class NoTests
{
    /// <summary>What is said where no test is left.</summary>
    /// <param name="solution">Name of the solution.</param>
    /// <param name="filters">What tests were asked for by; empty for all.</param>
    /// <param name="hasExplicit">True where only explicit tests fit.</param>
    public static AssayException ToRun(
        string solution,
        IReadOnlyList<string> filters,
        bool hasExplicit
    )
    {
        var patterns = string.Join(" or ", filters.Select(f => $"'{f}'"));
        return new AssayException(
            Fault.NothingToRun,
            (hasExplicit, filters.Count) switch
            {
                (true, 0) =>
                    $"Every test of {solution} is explicit, and explicit tests are not run; add others, or name another solution.",
                (true, _) =>
                    $"Every test of {solution} that fits {patterns} is explicit, and explicit tests are not run; choose others.",
                (false, 0) => $"{solution} has no tests; add some, or name another solution.",
                (false, _) =>
                    $"No test of {solution} fits {patterns}; 'assay list' prints all test ids.",
            }
        );
    }
}
