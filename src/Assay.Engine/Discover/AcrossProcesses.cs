using Assay.Engine.Run;

namespace Assay.Engine.Discover;

/// <summary>
/// Projects whose settings forbid parallel tests, and whose owner allows other processes to run some of them meanwhile.
/// Nobody but the owner knows whether the settings are there for what tests share within a process, or for what they share
/// on the machine.
/// </summary>
public sealed class AcrossProcesses
{
    private readonly HashSet<string> _projects;

    private AcrossProcesses(IEnumerable<string> projects) =>
        _projects = new HashSet<string>(projects, StringComparer.Ordinal);

    /// <summary>No project.</summary>
    public static AcrossProcesses None { get; } = new([]);

    /// <summary>The projects of those names.</summary>
    /// <param name="names">What the owner named.</param>
    /// <param name="known">Names of all test projects.</param>
    /// <exception cref="AssayException">There is no such project.</exception>
    public static AcrossProcesses Of(
        IReadOnlyList<string> names,
        IReadOnlyCollection<string> known
    ) =>
        names.FirstOrDefault(n => !known.Contains(n, StringComparer.Ordinal)) is { } unknown
            ? throw new AssayException(
                Fault.Usage,
                $"run.across-processes names '{unknown}', and there is no such test project; "
                    + (
                        Nearest.To(unknown, known) is { } near
                            ? $"did you mean '{near}'?"
                            : $"the test projects are {string.Join(", ", known.Order(StringComparer.Ordinal))}."
                    )
            )
            : new AcrossProcesses(names);

    /// <summary>
    /// The suite, with its groups as those of a framework that runs them one after the other by default only: they are spread
    /// over processes once it is known what they touch, and tests for which nothing is set up leave long groups. Where only
    /// some groups are kept from others, they were picked by hand, and stay as they are.
    /// </summary>
    public ProjectSuite Apply(ProjectSuite suite) =>
        !_projects.Contains(suite.Project.Name)
        || suite.Cases.Any(c => c.Host.RunsBeside || c.Host.IsAloneByDefault)
            ? suite
            : suite with
            {
                Cases = [.. suite.Cases.Select(Spread)],
            };

    private static TestCase Spread(TestCase test) =>
        test with
        {
            Host = test.Host with { IsAloneByDefault = true, IsFree = test.Host.IsSelfContained },
        };
}
