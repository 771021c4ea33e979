using Assay.Cli.Terminal;
using Assay.Engine.Configuration;
using Assay.Engine.Selection;

namespace Assay.Cli.Commands;

/// <summary>Chooses the tests of a run: all, or those that a change may matter to.</summary>
internal sealed class TestChoice
{
    private readonly GitChanges? _changes;
    private readonly string _all;

    private TestChoice(GitChanges? changes, string all) => (_changes, _all) = (changes, all);

    /// <summary>The commit from which the change is told; null for all tests, and where git can't say.</summary>
    public string? Base => _changes?.Base;

    /// <summary>Looks at what has changed.</summary>
    /// <param name="call">The invocation.</param>
    /// <param name="root">Full path of the solution's folder.</param>
    /// <param name="wish">The change; null for all tests.</param>
    /// <exception cref="Engine.AssayException">There is no such commit.</exception>
    public static async Task<TestChoice> PrepareAsync(Call call, string root, ChangeWish? wish)
    {
        if (wish is null)
        {
            return new TestChoice(null, "all tests are run");
        }
        var (changes, problem) = await GitChanges.ReadAsync(root, wish.Base, call.Cancel);
        if (problem is not null)
        {
            call.Screen.Note($"All tests are run. {problem}");
        }
        return new TestChoice(changes, "what has changed is not known");
    }

    /// <summary>The tests that are to run.</summary>
    /// <exception cref="Engine.AssayException">A build or the store cannot be read.</exception>
    public SelectedTests Of(Suite suite) =>
        _changes is null
            ? SelectedTests.All(suite.Chosen, _all)
            : new ChangeSelection(suite.Store, suite.Scope.Root, _changes.Without(suite.OwnFolders))
            {
                Critical = CriticalCode.Of(suite.Settings),
            }.Of(suite.Chosen);
}
