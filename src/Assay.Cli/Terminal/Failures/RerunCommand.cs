using Assay.Cli.Commands;
using Assay.Engine.Configuration;
using Assay.Engine.Discover;

namespace Assay.Cli.Terminal.Failures;

/// <summary>The command that runs one test again, as this run did.</summary>
/// <param name="shell">The shell that it is for.</param>
/// <param name="request">What this run was asked for.</param>
internal sealed class RerunCommand(Shell shell, Request request)
{
    // What else decides what a test is; which tests are run and how many at a time does not.
    private static readonly Setting[] Kept = [KnownSettings.Configuration, KnownSettings.Framework];

    /// <summary>As an invocation was made.</summary>
    public static RerunCommand Of(Call call) =>
        new(Shell.Of(call.Surroundings.Environment, OperatingSystem.IsWindows()), call.Request);

    /// <summary>The command for a test.</summary>
    public string Of(string id) =>
        string.Join(
            ' ',
            Words(id).Prepend("run").Prepend("assay").Select(word => shell.Quote(word) ?? word)
        );

    private IEnumerable<string> Words(string id)
    {
        if (request.Path is { } path)
        {
            yield return path;
        }
        foreach (var flag in request.Flags.Where(f => Kept.Contains(f.Setting)))
        {
            yield return flag.Flag;
            yield return flag.Texts[^1];
        }
        yield return "--test";
        yield return shell.Quote(id) is null ? ExactTest.DigestOf(id) : id;
    }
}
