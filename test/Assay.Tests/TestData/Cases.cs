using Assay.Engine.Run;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Tests.TestData;

/// <summary>Test cases and results that no host has seen.</summary>
internal static class Cases
{
    public static TestProject Project { get; } =
        new(
            "Orchard.Tests",
            "/o/Orchard.Tests.csproj",
            "net10.0",
            "/o/bin/Orchard.Tests.dll",
            [],
            false,
            null,
            []
        );

    public static TestCase Named(string id) =>
        new(
            Project,
            Framework.XUnit3,
            new HostCase(id, "Orchard.PricingTests", id, "g", true, false)
        );

    public static CaseEnded Ended(
        TestCase test,
        Outcome outcome = Outcome.Passed,
        string? message = null,
        int host = 1
    ) =>
        new(
            host,
            test,
            new CaseResult(
                null,
                outcome,
                TimeSpan.FromMilliseconds(12),
                TimeSpan.FromMilliseconds(11),
                1_000,
                TimeSpan.Zero,
                message
            )
        );
}
