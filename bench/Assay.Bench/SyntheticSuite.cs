using System.Globalization;
using System.Text;

namespace Assay.Bench;

/// <summary>
/// A made-up suite of many tests, really built and really run: what list, recording and asking the store cost, and how
/// much memory the controller takes.
/// </summary>
internal static class SyntheticSuite
{
    private const int RowsPerTest = 100;
    private const int TestsPerClass = 20;

    public static async Task<int> RunAsync(int tests)
    {
        await Tool.BuildAsync();
        var folder = Directory.CreateTempSubdirectory("assay-bench-").FullName;
        try
        {
            Write(folder, tests);
            var built = await Measured.RunAsync(
                folder,
                ["dotnet", "build", "-v:q", "-clp:NoSummary"]
            );
            if (built.ExitCode != 0)
            {
                throw new InvalidOperationException(
                    "The made-up suite does not build:\n" + built.Output
                );
            }
            Console.WriteLine(
                "| command | median | range | peak memory of the process itself | exit |"
            );
            Console.WriteLine("|---|---|---|---|---|");
            foreach (
                var command in new[]
                {
                    new[] { "list", "--no-build", "--format", "json" },
                    ["profile", "--no-build", "--quiet"],
                    ["list", "--no-build", "--filter", "C7.M3(x: 42)"],
                }
            )
            {
                var sample = new Sample(
                    $"assay {string.Join(' ', command)}, {tests.ToString(CultureInfo.InvariantCulture)} tests"
                );
                var run = await Measured.RunAsync(
                    folder,
                    ["dotnet", "exec", Tool.Assay, .. command]
                );
                sample.Add(run);
                Console.WriteLine(sample.Row());
            }
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, int tests)
    {
        File.WriteAllText(
            Path.Combine(folder, "Synthetic.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageReference Include="NUnit" Version="4.6.1" />
                <PackageReference Include="NUnit3TestAdapter" Version="6.3.1" />
              </ItemGroup>
            </Project>
            """
        );
        var code = new StringBuilder("using NUnit.Framework;\nnamespace Synthetic;\n");
        var methods = (tests + RowsPerTest - 1) / RowsPerTest;
        for (var method = 0; method < methods; method++)
        {
            if (method % TestsPerClass == 0)
            {
                code.Append(
                    CultureInfo.InvariantCulture,
                    $"public class C{method / TestsPerClass} {{\n"
                );
            }
            code.Append(
                CultureInfo.InvariantCulture,
                $"  [Test] public void M{method % TestsPerClass}([Range(1, {RowsPerTest})] int x) => Assert.That(x, Is.Positive);\n"
            );
            if (method % TestsPerClass == TestsPerClass - 1 || method == methods - 1)
            {
                code.Append("}\n");
            }
        }
        File.WriteAllText(Path.Combine(folder, "Tests.cs"), code.ToString());
    }
}
