using Assay.Model;

namespace Assay.Engine.Record;

/// <summary>
/// The names of outcomes and frameworks in the store and in documents: they outlive the names in the code, so they
/// are spelled out here.
/// </summary>
public static class StableNames
{
    /// <summary>Name of what failed first and passed when it was run again: never an outcome of one attempt.</summary>
    public const string Flaky = "flaky";

    /// <summary>Name of an outcome.</summary>
    public static string Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Passed => "passed",
            Outcome.Failed => "failed",
            Outcome.Skipped => "skipped",
            Outcome.Crashed => "crashed",
            Outcome.TimedOut => "timedOut",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "no such outcome"),
        };

    /// <summary>Name of a framework.</summary>
    public static string Of(Framework framework) =>
        framework switch
        {
            Framework.XUnit2 => "xunit2",
            Framework.XUnit3 => "xunit3",
            Framework.NUnit => "nunit",
            Framework.MSTest => "mstest",
            Framework.TUnit => "tunit",
            Framework.Other => "other",
            _ => throw new ArgumentOutOfRangeException(nameof(framework), framework, "none such"),
        };

    /// <summary>The outcome of that name.</summary>
    public static Outcome ToOutcome(string name) =>
        name switch
        {
            "passed" => Outcome.Passed,
            "failed" => Outcome.Failed,
            "skipped" => Outcome.Skipped,
            "crashed" => Outcome.Crashed,
            "timedOut" => Outcome.TimedOut,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such outcome"),
        };

    /// <summary>The framework of that name.</summary>
    public static Framework ToFramework(string name) =>
        name switch
        {
            "xunit2" => Framework.XUnit2,
            "xunit3" => Framework.XUnit3,
            "nunit" => Framework.NUnit,
            "mstest" => Framework.MSTest,
            "tunit" => Framework.TUnit,
            "other" => Framework.Other,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such framework"),
        };
}
