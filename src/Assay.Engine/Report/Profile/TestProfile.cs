using System.Text.Json.Serialization;
using Assay.Engine.Classify;
using Assay.Engine.Record;

namespace Assay.Engine.Report.Profile;

/// <summary>What was measured of a result; null is "not measured".</summary>
public record TestMeasures
{
    /// <summary>How it ended: <c>passed</c>, <c>failed</c>, <c>skipped</c>, <c>crashed</c> or <c>timedOut</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Elapsed milliseconds, shared fixtures not included; the median over repeats, the sum over rows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? WallMs { get; init; }

    /// <summary>Processor milliseconds of the host meanwhile.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? CpuMs { get; init; }

    /// <summary>Managed bytes that the host allocated meanwhile.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long? AllocatedBytes { get; init; }

    /// <summary>Milliseconds of shared fixtures and the framework before it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double? FixtureMs { get; init; }
}

/// <summary>One case.</summary>
public sealed record TestProfile : TestMeasures
{
    /// <summary>The test id.</summary>
    [JsonPropertyOrder(-3)]
    public required string Id { get; init; }

    /// <summary>Name of its project.</summary>
    [JsonPropertyOrder(-2)]
    public required string Project { get; init; }

    /// <summary>Its framework: <c>xunit2</c>, <c>xunit3</c>, <c>nunit</c>, <c>mstest</c> or <c>tunit</c>.</summary>
    [JsonPropertyOrder(-1)]
    public required string Framework { get; init; }

    /// <summary><c>unit</c>, <c>integration</c> or <c>unknown</c>; null where the store has no map of this build.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Kind { get; init; }

    /// <summary>What that rests on, a line each; null as above.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required IReadOnlyList<string>? Evidence { get; init; }

    /// <summary>Failure message or reason for skipping; absent where there is none, and with several rows.</summary>
    [JsonPropertyOrder(1)]
    public string? Message { get; init; }

    /// <summary>The spread over repeats; absent without repeats, and with several rows.</summary>
    [JsonPropertyOrder(2)]
    public SpreadPart? Repeats { get; init; }

    /// <summary>The rows of a case that has several results; otherwise absent.</summary>
    [JsonPropertyOrder(3)]
    public IReadOnlyList<RowProfile>? Rows { get; init; }

    internal static TestProfile Of(MergedCase test, Classified? classified)
    {
        var only = test.Results is [{ Row: null } plain] ? plain : null;
        return new()
        {
            Id = test.Test.Id,
            Project = test.Test.Project,
            Framework = StableNames.Of(test.Test.Framework),
            Outcome = StableNames.Of(test.Outcome),
            WallMs = Units.Milliseconds(test.Wall),
            CpuMs = Units.Milliseconds(test.Cpu),
            AllocatedBytes = (long?)test.AllocatedBytes,
            FixtureMs = Units.Milliseconds(test.Fixture),
            Kind = classified is null ? null : ClassificationMatrix.WordOf(classified.Kind),
            Evidence = classified?.Evidence,
            Message = only?.Worst.Message,
            Repeats = only is null ? null : SpreadPart.Of(only),
            Rows = only is null ? [.. test.Results.Select(RowProfile.Of)] : null,
        };
    }
}

/// <summary>One row of a case whose rows can't be told apart before running.</summary>
public sealed record RowProfile : TestMeasures
{
    /// <summary>The framework's name of the row; not necessarily unique, and may differ from run to run. Null where it gives none.</summary>
    [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Name { get; init; }

    /// <summary>Failure message or reason for skipping; absent where there is none.</summary>
    [JsonPropertyOrder(1)]
    public string? Message { get; init; }

    /// <summary>The spread over repeats; absent without repeats.</summary>
    [JsonPropertyOrder(2)]
    public SpreadPart? Repeats { get; init; }

    internal static RowProfile Of(MergedResult row) =>
        new()
        {
            Name = row.Row,
            Outcome = StableNames.Of(row.Outcome),
            WallMs = Units.Milliseconds(row.Wall),
            CpuMs = Units.Milliseconds(row.Cpu),
            AllocatedBytes = (long?)row.AllocatedBytes,
            FixtureMs = Units.Milliseconds(row.Fixture),
            Message = row.Worst.Message,
            Repeats = SpreadPart.Of(row),
        };
}
