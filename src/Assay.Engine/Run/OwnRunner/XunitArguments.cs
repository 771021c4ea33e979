using System.Diagnostics.CodeAnalysis;
using Assay.Engine.Workspace.Targets;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>
/// Says in the words of xUnit's own command line what arguments say on Microsoft.Testing.Platform: an executable that
/// has both answers to the former, unless it is told otherwise or <c>dotnet test</c> calls it.
/// </summary>
internal static class XunitArguments
{
    // There each value has an option of its own.
    private static readonly Dictionary<string, string> WithValues = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["filter-query"] = "-filter",
        ["filter-class"] = "-class",
        ["filter-not-class"] = "-class-",
        ["filter-method"] = "-method",
        ["filter-not-method"] = "-method-",
        ["filter-namespace"] = "-namespace",
        ["filter-not-namespace"] = "-namespace-",
        ["filter-trait"] = "-trait",
        ["filter-not-trait"] = "-trait-",
        ["explicit"] = "-explicit",
        ["culture"] = "-culture",
    };

    private static readonly Dictionary<string, string> Flags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fail-skips on"] = "-failSkips",
        ["fail-skips off"] = "-failSkips-",
        ["fail-warns on"] = "-failWarns",
        ["fail-warns off"] = "-failWarns-",
        ["stop-on-fail on"] = "-stopOnFail",
    };

    /// <summary>Translates arguments.</summary>
    /// <param name="arguments">As on Microsoft.Testing.Platform.</param>
    /// <param name="translated">The same for xUnit's command line, as far as there are words for them.</param>
    /// <param name="unknown">The first for which there are none; null where there is none such.</param>
    public static bool TryTranslate(
        IReadOnlyList<string> arguments,
        out IReadOnlyList<string> translated,
        [NotNullWhen(false)] out string? unknown
    )
    {
        var known = new List<string>();
        translated = known;
        unknown = null;
        // Nothing there bears on the end of the process but what is wanted here anyway.
        foreach (var option in PlatformOption.In(arguments).Where(o => !o.IsForTheEnd))
        {
            if (option.Values.Count > 0 && WithValues.TryGetValue(option.Name, out var own))
            {
                known.AddRange(option.Values.SelectMany(value => new[] { own, value }));
            }
            else if (Flags.TryGetValue($"{option.Name} {string.Join(' ', option.Values)}", out own))
            {
                known.Add(own);
            }
            else
            {
                unknown = option.Text[0];
                return false;
            }
        }
        return true;
    }
}
