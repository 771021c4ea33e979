using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Assay.Engine;
using Assay.Engine.Workspace.Build;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Build;

public sealed class BuilderTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task A_build_is_up_to_date_for_a_plain_build_of_the_user_and_prints_its_lines()
    {
        Project("");
        _tree.File("A.cs", "public class A;");
        var lines = new List<string>();

        await BuildAsync(lines.Add);

        Assert.Contains(lines, l => l.Contains("A -> ", StringComparison.Ordinal));
        var assembly = new FileInfo(Path.Combine(_tree.Root, "bin", "Debug", "net10.0", "A.dll"));
        var built = assembly.LastWriteTimeUtc;
        using var plain = Process.Start(
            new ProcessStartInfo("dotnet", ["build", "-nodeReuse:false", "-v:q"])
            {
                WorkingDirectory = _tree.Root,
                RedirectStandardOutput = true,
            }
        )!;
        await plain.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await plain.WaitForExitAsync(TestContext.Current.CancellationToken);
        assembly.Refresh();
        Assert.Equal(0, plain.ExitCode);
        Assert.Equal(built, assembly.LastWriteTimeUtc);
    }

    [Fact]
    public async Task A_project_that_does_not_build_says_so_with_the_first_errors()
    {
        Project("");
        _tree.File(
            "sub/A.cs",
            string.Join('\n', Enumerable.Range(1, 7).Select(i => $"class A{i} : Missing{i};"))
        );

        var fault = await Assert.ThrowsAsync<AssayException>(() => BuildAsync());

        Assert.Equal(Fault.BrokenBuild, fault.Fault);
        Assert.Equal("A.csproj does not build; correct the errors and run again.", fault.Message);
        Assert.Equal(6, fault.Details.Count);
        Assert.StartsWith(
            "sub/A.cs(1,12): CS0246: The type or namespace name 'Missing1'",
            fault.Details[0],
            StringComparison.Ordinal
        );
        Assert.Equal("and 2 more", fault.Details[5]);
    }

    [Fact]
    public async Task A_project_that_does_not_restore_says_so_apart_from_compile_errors()
    {
        Project(
            """<ItemGroup><PackageReference Include="No.Such.Package" Version="1.0.0" /></ItemGroup>"""
        );
        _tree.File(
            "nuget.config",
            """
            <configuration>
              <packageSources><clear /><add key="here" value="packages" /></packageSources>
            </configuration>
            """
        );
        Directory.CreateDirectory(Path.Combine(_tree.Root, "packages"));

        var fault = await Assert.ThrowsAsync<AssayException>(() => BuildAsync());

        Assert.Equal(Fault.BrokenBuild, fault.Fault);
        Assert.StartsWith(
            "The packages of A.csproj cannot be restored;",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "A.csproj: NU1101: ",
            Assert.Single(fault.Details),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_SDK_that_is_not_installed_is_named()
    {
        Project("");
        var file = _tree.File("global.json", """{ "sdk": { "version": "99.0.100" } }""");

        var fault = await Assert.ThrowsAsync<AssayException>(() => BuildAsync());

        Assert.Equal(Fault.BrokenBuild, fault.Fault);
        Assert.Contains(file, fault.Message, StringComparison.Ordinal);
        Assert.Contains(
            "asks for 99.0.100; install that SDK",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_build_that_is_cancelled_leaves_no_process_behind()
    {
        var wait = OperatingSystem.IsWindows()
            ? "powershell -Command &quot;Write-Host waiting $PID; Start-Sleep 600&quot;"
            : "echo waiting $$ &amp;&amp; exec sleep 600";
        Project(
            $"""
            <Target Name="Wait" BeforeTargets="CoreCompile">
              <Exec Command="{wait}" StandardOutputImportance="high" />
            </Target>
            """
        );
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        var ids = new ConcurrentBag<int>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            BuildAsync(
                line =>
                {
                    if (line.Trim().StartsWith("waiting ", StringComparison.Ordinal))
                    {
                        ids.Add(int.Parse(line.Trim()[8..], CultureInfo.InvariantCulture));
                        cancel.Cancel();
                    }
                },
                cancel.Token
            )
        );

        var id = Assert.Single(ids);
        Assert.True(SpinWait.SpinUntil(() => HasEnded(id), TimeSpan.FromSeconds(30)));
    }

    // A process whose parent is gone may stay as an entry without a process until the system clears it away.
    private static bool HasEnded(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return OperatingSystem.IsLinux()
                && File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            return true;
        }
    }

    private void Project(string content) =>
        _tree.File(
            "A.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              {content}
            </Project>
            """
        );

    private Task BuildAsync(Action<string>? onLine = null, CancellationToken? cancel = null) =>
        new Builder(_tree.Root).BuildAsync(
            new BuildRequest("A.csproj", Path.Combine(_tree.Root, "A.csproj"), null),
            onLine,
            cancel ?? TestContext.Current.CancellationToken
        );
}
