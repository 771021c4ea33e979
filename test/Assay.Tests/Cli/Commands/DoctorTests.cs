using System.Text.Json;
using Assay.Engine.Doctor;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Commands;

public sealed class DoctorTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Without_a_solution_it_says_so_and_still_looks_at_the_machine()
    {
        var call = await DoctorAsync(
            2,
            "FAILED   solution: There is no solution",
            "→ Give the path of",
            "ok       SDK: .NET SDK 10.",
            "warning  git:",
            "ok       write access:"
        );
        Assert.Matches("(?m)^(ok|warning) +disk: ", call.Out);
        Assert.DoesNotContain("packages:", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_SDK_that_global_json_refuses_is_a_broken_build()
    {
        Library();
        _tree.File("global.json", """{ "sdk": { "version": "99.0.100" } }""");

        await DoctorAsync(
            3,
            "FAILED   SDK: No .NET SDK on this machine fits",
            "→ Install that SDK, or change the file."
        );
    }

    [Fact]
    public async Task A_solution_without_tests_has_nothing_to_run()
    {
        Library();

        await DoctorAsync(
            4,
            "ok       packages:",
            "FAILED   runtimes: Lib.csproj holds no test project."
        );
    }

    [Fact]
    public async Task A_runtime_that_is_missing_is_named_with_what_to_install()
    {
        _tree.File(
            "A.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <IsTestProject>true</IsTestProject>
                <OutDir>$(MSBuildThisFileDirectory)out/</OutDir>
              </PropertyGroup>
            </Project>
            """
        );
        _tree.File(
            "out/A.runtimeconfig.json",
            """{ "runtimeOptions": { "framework": { "name": "Microsoft.NoSuch.App", "version": "1.0.0" } } }"""
        );

        await DoctorAsync(
            4,
            "FAILED   runtimes: The tests of 0 of 1 test projects can run",
            "install Microsoft.NoSuch.App 1.0"
        );
    }

    [Fact]
    public async Task Packages_that_do_not_restore_are_a_broken_build()
    {
        Library("""<PackageReference Include="No.Such.Package.As.This" Version="1.0.0" />""");

        var call = await DoctorAsync(
            3,
            "FAILED   packages: The packages of Lib.csproj cannot be restored",
            "No.Such.Package.As.This"
        );
        Assert.DoesNotContain("runtimes:", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_unusable()
    {
        Library();
        _tree.File(".assay", "a file where the folder should be");

        await DoctorAsync(2, "FAILED   write access:");
    }

    [Theory]
    [InlineData(100_000_000L, "failed")]
    [InlineData(1_000_000_000L, "warning")]
    [InlineData(50_000_000_000L, "ok")]
    public void Little_room_on_the_disk_is_told(long free, string status) =>
        Assert.Equal(status, DiskCheck.Judge(free).Check.Status);

    [Fact]
    public void Room_that_is_not_known_is_said_to_be()
    {
        var check = DiskCheck.Judge(null).Check;

        Assert.Equal("warning", check.Status);
        Assert.Contains("not known", check.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_names_each_check_with_its_status()
    {
        var call = await CliCall.RunAsync(_tree.Root, "doctor", "--format", "json");

        using var document = JsonDocument.Parse(call.Out);
        Assert.Equal(2, call.ExitCode);
        Assert.Equal(
            ["failed", "ok"],
            document
                .RootElement.GetProperty("checks")
                .EnumerateArray()
                .Take(2)
                .Select(c => c.GetProperty("status").GetString())
        );
    }

    private async Task<CliCall> DoctorAsync(int exitCode, params string[] texts)
    {
        var call = await CliCall.RunAsync(_tree.Root, "doctor");
        Assert.Equal(exitCode, call.ExitCode);
        Assert.All(texts, text => Assert.Contains(text, call.Out, StringComparison.Ordinal));
        return call;
    }

    private void Library(string item = "") =>
        _tree.File(
            "Lib.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>{item}</ItemGroup>
            </Project>
            """
        );
}
