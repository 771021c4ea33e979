using System.Text.RegularExpressions;
using Assay.Analysis.Coverage;
using Assay.Engine.Instrument;
using Assay.Engine.Workspace;

namespace Assay.Engine.Effects;

/// <summary>Says where in the user's code an effect comes from.</summary>
/// <param name="root">Full path of the solution's folder.</param>
internal sealed partial class EffectPlaces(string root)
{
    /// <summary>File and line of a call in the user's code, or else its method; null for third-party code.</summary>
    public string? Of(RewrittenModule module, EffectSite site)
    {
        if (!module.IsUsersCode)
        {
            return null;
        }
        var method = module.Table.Methods[site.Method];
        return site.Span is { } span
            ? $"{Paths.Shown(module.Table.Documents[span.Document], root)}:{span.StartLine}"
            : $"{method.Type}.{method.Name}";
    }

    /// <summary>The method that the user wrote, for one that was found on the stack.</summary>
    /// <param name="frame">Type and method, as the runtime names them.</param>
    public static string Method(string frame)
    {
        if (StateMachine().Match(frame) is { Success: true } machine)
        {
            return $"{machine.Groups["type"].Value}.{Holder(machine.Groups["method"].Value)}";
        }
        return Lambda().Match(frame) is { Success: true } lambda
            ? $"{lambda.Groups["type"].Value}.{Holder(lambda.Groups["method"].Value)}"
            : frame;
    }

    // The state machine of a lambda has a name within a name.
    private static string Holder(string name) =>
        name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end
            ? name[1..end]
            : name;

    [GeneratedRegex(
        @"^(?<type>[^<]+?)(\+<>c[^+]*)?\+<(?<method>.+)>d(__[\d_]+)?(`\d+)?\.MoveNext$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex StateMachine();

    [GeneratedRegex(
        @"^(?<type>[^<]+?)(\+<>c[^.]*)?\.<(?<method>[^>]+)>.*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Lambda();
}
