using Assay.Engine.Configuration;
using Assay.Engine.Discover;
using Assay.Engine.Plan;
using Assay.Engine.Report.Runs.Export;

namespace Assay.Cli.Commands;

/// <summary>What one call of <c>assay run</c> asks for.</summary>
/// <param name="Retries">How many times more what failed is run.</param>
/// <param name="FailsOnFlaky">Whether a flaky test fails the run.</param>
/// <param name="Profile">Name of the profile by which it runs; null for none.</param>
internal sealed record RunWishes(int Retries, bool FailsOnFlaky, string? Profile)
{
    /// <summary>What change the tests are selected by; null for all tests.</summary>
    public ChangeWish? Change { get; init; }

    /// <summary>Whether the tests that are not selected are run too, afterwards.</summary>
    public bool Verify { get; init; }

    /// <summary>Filters that name single tests; empty where none are named.</summary>
    public IReadOnlyList<string> Tests { get; init; } = [];

    /// <summary>The formats of others in which it wants the results written.</summary>
    public IReadOnlyList<RunExport> Reports { get; init; } = [];

    /// <summary>The filter that names the test whose place is to be explained; null where none is, and tests run.</summary>
    public string? Explain { get; init; }

    /// <summary>Whether it only says what it would run.</summary>
    public bool PlanOnly { get; init; }

    /// <summary>Whether tests run that passed before with all that they depend on.</summary>
    public bool NoCache { get; init; }

    /// <summary>Whether the first failure ends it.</summary>
    public bool FailFast { get; init; }

    /// <summary>Whether it runs what is most likely to fail first, and ends when many have.</summary>
    public bool Smart { get; init; }

    /// <summary>The order by chance in which tests run; null where none is asked for.</summary>
    public Shuffle? Shuffle { get; init; }

    /// <summary>The invocation, with the tests that it names beside those that its filters take.</summary>
    public Call Narrow(Call call)
    {
        if (Tests.Count == 0)
        {
            return call;
        }
        var filters = call.Request.Flags.ToLookup(f => f.Setting == KnownSettings.Filter);
        var all = new FlagValue(
            KnownSettings.Filter,
            "--test",
            [.. filters[true].SelectMany(f => f.Texts), .. Tests]
        );
        return call with { Request = call.Request with { Flags = [.. filters[false], all] } };
    }

    /// <summary>Says which of the named tests are not there.</summary>
    public void TellMissing(Call call, Suite suite)
    {
        var ids = suite.Discovery.Suites.SelectMany(s => s.Cases).Select(c => c.Id).ToArray();
        foreach (var name in Tests)
        {
            var test = ExactTest.Read(name)!;
            // What a project's own runner will bring is not known yet.
            if (
                !ids.Any(test.Is)
                && !suite.Discovery.Undriven.Any(u => test.CouldBeOf(u.Project.Name + "/"))
            )
            {
                call.Screen.Note(
                    $"There is no test {name[1..]}; 'assay list' prints all test ids."
                );
            }
        }
    }
}

/// <summary>The change that tests are selected by.</summary>
/// <param name="Base">A commit, branch or tag; null for where the branch left the default one.</param>
internal sealed record ChangeWish(string? Base);
