using System.Security.Cryptography;
using System.Text;
using Assay.Engine.Discover;
using Assay.Engine.Record;
using Assay.Engine.Reuse.Standing;
using Assay.Engine.Workspace;

namespace Assay.Engine.Reuse;

/// <summary>Makes the keys under which results are kept: equal keys, and a test would see nothing that it has not seen.</summary>
/// <param name="root">Full path of the solution's folder.</param>
/// <param name="inputs">What tests were seen to depend on.</param>
/// <param name="environment">The environment variables of this process, which hosts inherit.</param>
public sealed class TestKeys(
    string root,
    InputCache inputs,
    IReadOnlyDictionary<string, string> environment
)
{
    /// <summary>Notes what the tests of a project depend on, as a map of its present build tells.</summary>
    /// <param name="project">The project.</param>
    /// <param name="tests">The inputs by test id.</param>
    /// <exception cref="AssayException">The store cannot be written.</exception>
    public void Learn(TestProject project, IReadOnlyDictionary<string, TestInputs> tests)
    {
        if (ProjectContent.Digest(project, VariablesOf(project), notAfter: null) is { } content)
        {
            inputs.Set(project.Name, content, tests);
        }
    }

    /// <summary>The keys of those cases that have one, by test id: whose project is built as when their inputs were seen.</summary>
    /// <param name="suites">The suites with the cases.</param>
    /// <param name="notAfter">Leaves out tests of which an input was written later than this; null for no limit.</param>
    /// <param name="watch">Gathers what the keys rest on; null where nobody wants to know.</param>
    /// <exception cref="AssayException">The store cannot be read.</exception>
    public IReadOnlyDictionary<string, string> Of(
        IReadOnlyList<ProjectSuite> suites,
        DateTimeOffset? notAfter = null,
        Watch? watch = null
    )
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var project in suites.GroupBy(s => s.Project))
        {
            var variables = VariablesOf(project.Key);
            var limit = notAfter?.UtcDateTime;
            if (watch is not null)
            {
                ProjectContent.Watch(project.Key, watch);
            }
            if (
                inputs.BuildOf(project.Key.Name) is not { } content
                || ProjectContent.Digest(project.Key, variables, limit) != content
            )
            {
                continue;
            }
            var known = inputs.Of(project.Key.Name);
            var states = new InputStates(root, variables, limit, watch);
            foreach (var test in project.SelectMany(s => s.Cases))
            {
                if (
                    known.TryGetValue(test.Id, out var names)
                    && KeyOf(content, test.Id, names, states) is { } key
                )
                {
                    keys[test.Id] = key;
                }
            }
        }
        return keys;
    }

    private static string? KeyOf(
        string content,
        string test,
        IReadOnlyList<string> names,
        InputStates states
    )
    {
        var text = new StringBuilder(content).Append('\n').Append(test);
        foreach (var name in names)
        {
            if (states.Of(name) is not { } state)
            {
                return null;
            }
            text.Append('\n').Append(name).Append('=').Append(state);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private Dictionary<string, string> VariablesOf(TestProject project)
    {
        var variables = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        foreach (var (name, value) in project.EnvironmentVariables)
        {
            variables[name] = value;
        }
        return variables;
    }
}
