using System.Text.Json.Serialization;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Engine.Reuse.Standing;

/// <summary>The answer to one call of <c>assay run</c> whose tests had all passed, with all that it rests on.</summary>
/// <param name="Version">Version of the format.</param>
/// <param name="Scope">What it is of.</param>
/// <param name="Configuration">Full path of the configuration file that holds for it; null where there is none.</param>
/// <param name="Day">The day (local time) on which it was given: builds may depend on it.</param>
/// <param name="Until">When the first of the passes that it rests on becomes too old.</param>
/// <param name="Outside">Full paths of the folders that hold what is built, and nothing that is read.</param>
/// <param name="Watched">The stamps of what it rests on.</param>
/// <param name="Answer">What is said.</param>
public sealed record StandingVerdict(
    int Version,
    string Scope,
    string? Configuration,
    DateOnly Day,
    DateTimeOffset Until,
    IReadOnlyList<string> Outside,
    IReadOnlyDictionary<string, string> Watched,
    StandingText Answer
)
{
    /// <summary>Version of the format that is written, and the only one that stands.</summary>
    public const int CurrentVersion = 1;

    /// <summary>What a scope is known by.</summary>
    public static string Of(SolutionScope scope) =>
        string.Join('\n', [scope.Root, scope.SolutionPath ?? "", .. scope.ProjectPaths]);

    /// <summary>True where nothing that it rests on has changed.</summary>
    /// <param name="scope">What is asked about now.</param>
    /// <param name="configuration">Full path of the configuration file that holds now.</param>
    /// <param name="now">The local time.</param>
    public bool Stands(SolutionScope scope, string? configuration, DateTimeOffset now)
    {
        var stamps = new WatchStamp(Outside);
        return Version == CurrentVersion
            && Scope == Of(scope)
            && Configuration == configuration
            && Day == DateOnly.FromDateTime(now.DateTime)
            && now < Until
            && Watched.All(w => stamps.Of(w.Key) == w.Value);
    }
}

/// <summary>What is said.</summary>
/// <param name="Out">On standard output.</param>
/// <param name="Error">On standard error: notes.</param>
public sealed record StandingText(string Out, string Error)
{
    /// <summary>True where a terminal would only show it, in colours at most: the file may have come with somebody else's repository.</summary>
    public bool IsHarmless => IsPlain(Out) && IsPlain(Error);

    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\e' && text.AsSpan(i).StartsWith("\e["))
            {
                for (i += 2; i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == ';'); i++)
                { }
                if (i == text.Length || text[i] != 'm')
                {
                    return false;
                }
            }
            else if (char.IsControl(text[i]) && text[i] is not ('\n' or '\r'))
            {
                return false;
            }
        }
        return true;
    }
}

[JsonSerializable(typeof(StandingVerdict))]
internal sealed partial class VerdictFormat : JsonSerializerContext;
