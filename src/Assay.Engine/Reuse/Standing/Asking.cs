namespace Assay.Engine.Reuse.Standing;

/// <summary>What the answer to a call depends on beside the solution.</summary>
public static class Asking
{
    /// <summary>Variables that differ from one shell to the next and say nothing of anything else.</summary>
    public static IReadOnlyList<string> LeftOut { get; } = ["_", "SHLVL", "OLDPWD"];

    /// <summary>The environment and the machine, as texts that are the same in the next call.</summary>
    /// <param name="environment">The variables of this process.</param>
    public static IEnumerable<string> Of(IReadOnlyDictionary<string, string> environment) =>
        environment
            .Where(v => !LeftOut.Contains(v.Key, StringComparer.Ordinal))
            .Select(v => v.Key + "=" + v.Value)
            .Order(StringComparer.Ordinal)
            .Append(Environment.MachineName)
            .Append(Environment.UserName)
            .Append(
                Environment.ProcessorCount.ToString(
                    System.Globalization.CultureInfo.InvariantCulture
                )
            )
            // Of the tool, too: another build of it may say something else.
            .Append(typeof(Asking).Module.ModuleVersionId.ToString());
}
