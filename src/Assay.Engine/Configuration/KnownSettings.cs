namespace Assay.Engine.Configuration;

/// <summary>Every key of assay.toml: the one table that reading, <c>config show</c>, <c>init</c> and the documentation go by.</summary>
public static class KnownSettings
{
    /// <summary>How many tests the optimized suite holds.</summary>
    public static readonly Setting<int> SuiteSize = new(
        "test-suite.size",
        new CountKind(1),
        200,
        "200",
        "How many tests the optimized suite holds."
    );

    /// <summary>How many tests of the optimized suite may be mandatory critical-path tests.</summary>
    public static readonly Setting<int> SuiteCritical = new(
        "test-suite.critical",
        new CountKind(0),
        50,
        "50",
        "Of these, at most so many mandatory critical-path tests."
    );

    /// <summary>After how long a test is ended with its host.</summary>
    public static readonly Setting<TimeSpan> TestTimeout = new(
        "run.test-timeout",
        new DurationKind(),
        TimeSpan.FromSeconds(60),
        "\"60s\"",
        "A test that runs longer is ended with its host: timedOut."
    );

    /// <summary>How long one-time set-up or discovery may stay silent.</summary>
    public static readonly Setting<TimeSpan> FixtureTimeout = new(
        "run.fixture-timeout",
        new DurationKind(),
        TimeSpan.FromMinutes(5),
        "\"5m\"",
        "How long discovery, one-time set-up or tear-down may stay silent before its host is ended."
    );

    /// <summary>After how long a project's own runner is ended.</summary>
    public static readonly Setting<TimeSpan> OwnRunnerTimeout = new(
        "run.own-runner-timeout",
        new DurationKind(),
        TimeSpan.FromHours(1),
        "\"1h\"",
        "A project that only its own runner can run is ended when that takes longer."
    );

    /// <summary>How many hosts run at the same time; null for as many as cores, and more while these idle.</summary>
    public static readonly Setting<int?> Jobs = new(
        "run.jobs",
        new CountKind(1),
        null,
        "as many as cores, and more while these idle",
        "How many hosts run at the same time at most."
    );

    /// <summary>The build configuration of the solution.</summary>
    public static readonly Setting<string> Configuration = new(
        "run.configuration",
        new TextKind("the name of a build configuration, such as \"Release\""),
        "Debug",
        "\"Debug\"",
        "The build configuration of the solution."
    );

    /// <summary>The target framework of projects with several; null for the newest that the machine can run.</summary>
    public static readonly Setting<string?> Framework = new(
        "run.framework",
        new TextKind("a target framework, such as \"net8.0\""),
        null,
        "the newest that the machine can run",
        "The target framework in which projects with several targets are run."
    );

    /// <summary>Which tests are looked at; none means all.</summary>
    public static readonly Setting<IReadOnlyList<string>> Filter = new(
        "run.filter",
        new TextListKind(
            "a list of substrings, globs or /regular expressions/, such as [\"Pricing\"]"
        ),
        Array.Empty<string>(),
        "[] (all tests)",
        "Substrings, globs or /regular expressions/ on the test id: only tests that fit one of them."
    );

    /// <summary>Projects that may be spread over processes although their settings forbid parallel tests.</summary>
    public static readonly Setting<IReadOnlyList<string>> AcrossProcesses = new(
        "run.across-processes",
        new TextListKind("a list of names of test projects, such as [\"Shop.Tests\"]"),
        Array.Empty<string>(),
        "[] (none)",
        "Test projects that forbid parallel tests, and that may be spread over several processes all the same."
    );

    /// <summary>Whether results of earlier runs are used.</summary>
    public static readonly Setting<bool> Cache = new(
        "run.cache",
        new FlagKind(),
        true,
        "true",
        "Tests that passed with all that they depend on are not run again."
    );

    /// <summary>How many days a result is used.</summary>
    public static readonly Setting<int> CacheDays = new(
        "run.cache-days",
        new CountKind(1),
        7,
        "7",
        "How many days a pass counts before the test is run again."
    );

    /// <summary>Where reports go.</summary>
    public static readonly Setting<string> Output = new(
        "run.output",
        new TextKind("a folder, such as \"assay-reports\""),
        "assay-reports",
        "\"assay-reports\"",
        "The folder for reports, relative to the solution's."
    );

    /// <summary>The file by which shards are packed; null for none.</summary>
    public static readonly Setting<string?> Timings = new(
        "run.timings",
        new TextKind("a file, such as \"timings.json\""),
        null,
        "none: shards go by a hash",
        "The timings file by which --shard divides the tests, relative to the solution's folder."
    );

    /// <summary>What all unit tests together may take, in milliseconds; null for no budget.</summary>
    public static readonly Setting<int?> UnitTotal = Budget(
        "budget.unit-total-ms",
        "Milliseconds that all unit tests together may take."
    );

    /// <summary>What one unit test may take, in milliseconds; null for no budget.</summary>
    public static readonly Setting<int?> UnitTest = Budget(
        "budget.unit-test-ms",
        "Milliseconds that one unit test may take."
    );

    /// <summary>What all integration tests together may take, in milliseconds; null for no budget.</summary>
    public static readonly Setting<int?> IntegrationTotal = Budget(
        "budget.integration-total-ms",
        "Milliseconds that all integration tests together may take."
    );

    /// <summary>What controller and hosts together may hold, in megabytes; null for no budget.</summary>
    public static readonly Setting<int?> Memory = Budget(
        "budget.memory-mb",
        "Megabytes (of 1,000,000 bytes) that a run may hold at its peak, all of its processes together."
    );

    /// <summary>The least share of mutants that the suite must kill, in percent; null for no threshold.</summary>
    public static readonly Setting<double?> KillRate = new(
        "thresholds.kill-rate",
        new PercentKind(),
        null,
        "none",
        "The least percentage of mutants that the suite must kill."
    );

    /// <summary>The name of a critical path.</summary>
    public static readonly Setting<string> CriticalPathName = new(
        "critical-path.name",
        new TextKind("a name in words, such as \"Configuration file\""),
        null,
        "none: it must be given",
        "Name of a part of the code that must be well tested; one [[critical-path]] for each part."
    );

    /// <summary>The files of a critical path.</summary>
    public static readonly Setting<IReadOnlyList<string>> CriticalPathPaths = new(
        "critical-path.paths",
        new TextListKind(
            "a list of globs of files, relative to assay.toml, such as [\"src/**/Config*.cs\"]"
        ),
        null,
        "none: it must be given",
        "Globs of the files of the critical path, relative to assay.toml."
    );

    /// <summary>Whether a run of the profile stops at the first failure.</summary>
    public static readonly Setting<bool> ProfileFailFast = new(
        "profile.NAME.fail-fast",
        new FlagKind(),
        false,
        "false",
        "Runs under this profile stop at the first failure."
    );

    /// <summary>The share of failed tests, in percent, above which a run of the profile stops; null for none.</summary>
    public static readonly Setting<double?> ProfileStopAboveFailed = new(
        "profile.NAME.stop-above-failed",
        new PercentKind(),
        null,
        "none",
        "Runs under this profile stop once more than this percentage of the tests has failed."
    );

    /// <summary>All of them, in the order of the documentation.</summary>
    public static readonly IReadOnlyList<Setting> All =
    [
        SuiteSize,
        SuiteCritical,
        CriticalPathName,
        CriticalPathPaths,
        TestTimeout,
        FixtureTimeout,
        OwnRunnerTimeout,
        Jobs,
        Configuration,
        Framework,
        Filter,
        AcrossProcesses,
        Cache,
        CacheDays,
        Output,
        Timings,
        UnitTotal,
        UnitTest,
        IntegrationTotal,
        Memory,
        KillRate,
        ProfileFailFast,
        ProfileStopAboveFailed,
    ];

    /// <summary>Those that stand once: not the ones of critical paths and profiles, of which there can be many.</summary>
    public static IEnumerable<Setting> Ungrouped =>
        All.Where(s => s.Table is not (CriticalPath.Table or RunProfile.NamedTable));

    private static Setting<int?> Budget(string name, string summary) =>
        new(name, new CountKind(1), null, "none", summary);
}
