using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Engine.Reuse.Standing;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Cli;

/// <summary>
/// Answers <c>assay run</c> without a look at the tests where nothing has changed since all of them passed: no command line
/// is parsed, no store opened, no host started.
/// </summary>
internal static class ShortWay
{
    /// <summary>True where there was an answer, which is that all is fine.</summary>
    public static bool TryAnswer(IReadOnlyList<string> args, Surroundings surroundings)
    {
        if (args is not ["run", ..] || Find(args, surroundings) is not { } answer)
        {
            return false;
        }
        surroundings.Error.Write(answer.Error);
        surroundings.Out.Write(answer.Out);
        return true;
    }

    /// <summary>The words of a call, where it is made, and how it is shown: another of them may have another answer.</summary>
    public static IEnumerable<string> Question(
        IReadOnlyList<string> args,
        Surroundings surroundings
    ) =>
        [
            .. args,
            surroundings.CurrentDirectory,
            surroundings.OutIsTerminal ? $"{surroundings.Width()}" : "no terminal",
            surroundings.ErrorIsTerminal ? "terminal" : "no terminal",
            $"{typeof(ShortWay).Module.ModuleVersionId}",
            .. Asking.Of(surroundings.Environment),
        ];

    private static StandingText? Find(IReadOnlyList<string> args, Surroundings surroundings)
    {
        try
        {
            string[]? question = null;
            foreach (var path in Paths(args, surroundings.CurrentDirectory))
            {
                var scope = SolutionFinder.Find(path, surroundings.CurrentDirectory);
                question ??= [.. Question(args, surroundings)];
                if (
                    new StandingVerdicts(scope.Root).Find(question)
                        is { Answer.IsHarmless: true } kept
                    && kept.Stands(
                        scope,
                        ConfigurationFile.Find(scope.Root),
                        surroundings.Time.GetLocalNow()
                    )
                )
                {
                    return kept.Answer;
                }
            }
        }
        catch (Exception e) when (e is AssayException or IOException or UnauthorizedAccessException)
        {
            // What is wrong is said on the long way.
        }
        return null;
    }

    // Which word is the path only the parser knows; the verdict was kept for these very words, and knows its solution.
    private static string?[] Paths(IReadOnlyList<string> args, string folder)
    {
        var named = args.Skip(1)
            .Where(a => a.Length > 0 && a[0] != '-' && Path.Exists(Path.Combine(folder, a)))
            .ToArray();
        return named.Length == 0 ? [null] : [.. named];
    }
}
