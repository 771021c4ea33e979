using Assay.Engine.Workspace.Build;

namespace Assay.Tests.Engine.Workspace.Build;

public sealed class BuildErrorTests
{
    private static readonly string Root = Path.GetFullPath("/work/solution");

    [Theory]
    [InlineData(
        "/work/solution/src/A/B.cs(3,5): error CS1002: ; expected [/work/solution/src/A/A.csproj::TargetFramework=net10.0]",
        "src/A/B.cs(3,5): CS1002: ; expected"
    )]
    [InlineData(
        "  /work/solution/A/A.csproj : error NU1101: Unable to find package Nope. No packages exist with this id in source(s): here [/work/solution/All.slnx]",
        "A/A.csproj: NU1101: Unable to find package Nope. No packages exist with this id in source(s): here"
    )]
    [InlineData(
        "CSC : error CS5001: Program does not contain a static 'Main' method suitable for an entry point [/work/solution/A/A.csproj]",
        "A/A.csproj: CS5001: Program does not contain a static 'Main' method suitable for an entry point"
    )]
    [InlineData(
        "/usr/sdk/Microsoft.Common.targets(12,5): error MSB3030: Could not copy [a]. [/work/solution/A/A.csproj]",
        "/usr/sdk/Microsoft.Common.targets(12,5): MSB3030: Could not copy [a]."
    )]
    [InlineData(
        "B.fs(1,2): error FS0039: The value 'x' is not defined. [/work/solution/A/A.fsproj]",
        "A/B.fs(1,2): FS0039: The value 'x' is not defined."
    )]
    [InlineData(
        "/work/solution/A/A.csproj : error : Could not resolve SDK \"X\".",
        "A/A.csproj: Could not resolve SDK \"X\"."
    )]
    public void An_error_is_shown_relative_to_the_solution_with_its_code(
        string line,
        string shown
    ) => Assert.Equal(shown, Assert.Single(BuildError.In([line], Root)).ToString());

    [Theory]
    [InlineData("NU1101", true)]
    [InlineData("NUnit1001", false)]
    [InlineData("NUnit10", false)]
    [InlineData("CS0246", false)]
    public void Only_errors_of_NuGet_are_errors_of_the_restore(string code, bool isRestore) =>
        Assert.Equal(isRestore, new BuildError("A.csproj", "", code, "why").IsRestore);

    [Theory]
    [InlineData("/work/solution/A.cs(3,5): warning CS0168: never used [/work/solution/A.csproj]")]
    [InlineData("    0 Error(s)")]
    [InlineData("Build FAILED.")]
    [InlineData("")]
    public void Other_lines_are_no_errors(string line) => Assert.Empty(BuildError.In([line], Root));

    [Fact]
    public void The_same_error_of_several_targets_counts_once() =>
        Assert.Single(
            BuildError.In(
                [
                    "/work/solution/A.cs(3,5): error CS1002: ; expected [/work/solution/A.csproj::TargetFramework=net10.0]",
                    "/work/solution/A.cs(3,5): error CS1002: ; expected [/work/solution/A.csproj::TargetFramework=net8.0]",
                ],
                Root
            )
        );
}
