namespace Assay.Engine.Map;

/// <summary>The maps of a solution's test projects.</summary>
/// <param name="Projects">One for each project whose tests were run with probes.</param>
/// <param name="Sensitive">Tests that end otherwise with probes than without; they are in no map.</param>
public sealed record SuiteMap(
    IReadOnlyList<ProjectMap> Projects,
    IReadOnlyList<SensitiveTest> Sensitive
);

/// <summary>A test that ends otherwise with probes than without.</summary>
/// <param name="Test">Its id.</param>
/// <param name="Message">What it said with probes; null where it said nothing.</param>
public sealed record SensitiveTest(string Test, string? Message);
