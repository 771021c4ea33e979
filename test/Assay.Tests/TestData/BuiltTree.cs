using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Tests.TestData;

/// <summary>
/// A tree of testdata/, copied out of the repository and built once for all tests; kept between runs by the content
/// of its files. Never change the files of the copy: take <see cref="TestTree.Copy"/> for that.
/// </summary>
internal static class BuiltTree
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Trees = new();

    /// <summary>Full path of the built copy.</summary>
    public static string Of(string name) =>
        Trees.GetOrAdd(name, n => new Lazy<string>(() => Build(n))).Value;

    /// <summary>Full path of a test assembly in the built copy.</summary>
    public static string Assembly(
        string tree,
        string project,
        string targetFramework = "net10.0"
    ) => Path.Combine(Of(tree), project, "bin", "Debug", targetFramework, project + ".dll");

    /// <summary>A project of the built copy, as loading would give it with nothing set in it.</summary>
    public static TestProject Project(string tree, string name, params Framework[] frameworks) =>
        new(
            name,
            Path.Combine(Of(tree), name, name + ".csproj"),
            "net10.0",
            Assembly(tree, name),
            frameworks,
            UsesTestingPlatform: frameworks.Contains(Framework.TUnit),
            RunSettingsPath: null,
            References: []
        );

    private static string Build(string name)
    {
        var source = Repository.TestData(name);
        var target = Path.Combine(
            Path.GetTempPath(),
            "assay-testdata",
            name + "-" + Digest(source)[..16]
        );
        var stamp = Path.Combine(target, ".built");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var oneBuilder = File.Open(
            target + ".lock",
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None
        );
        if (File.Exists(stamp))
        {
            return target;
        }
        TestTree.CopyFolder(source, target);
        var start = new ProcessStartInfo(
            "dotnet",
            ["build", "-nodeReuse:false", "-v:q", "-clp:NoSummary"]
        )
        {
            WorkingDirectory = target,
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException($"testdata/{name} does not build:\n{output}");
        }
        File.WriteAllText(stamp, "");
        return target;
    }

    private static string Digest(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in TestTree.SourceFiles(folder).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
