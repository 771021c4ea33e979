using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Assay.Analysis.Instrument;
using Assay.Tests.Probe;
using Assay.Tests.TestData;
using Microsoft.CodeAnalysis.Emit;

namespace Assay.Tests.Analysis.Instrument;

[Collection(ProbesOfTheProcess.Name)]
public sealed class AssemblyRewriterTests
{
    private const string Source = """
        static class Subject
        {
            static int Length(string s) => s.Length;
            public static int Run() => Length("abc");
        }
        """;

    [Fact]
    public void The_users_assembly_is_never_changed()
    {
        using var snippet = Snippet.Of(Source);
        var before = File.ReadAllBytes(snippet.Original);

        AssemblyRewriter.Rewrite(
            Request(snippet.Original, Path.GetDirectoryName(snippet.Copy.Path)!)
        );

        Assert.Equal(before, File.ReadAllBytes(snippet.Original));
        Assert.Throws<ArgumentException>(() =>
            AssemblyRewriter.Rewrite(
                Request(snippet.Original, Path.GetDirectoryName(snippet.Original)!)
            )
        );
    }

    [Fact]
    public void An_assembly_keeps_its_identity_and_its_list_of_types()
    {
        byte[] key = typeof(object).Assembly.GetName().GetPublicKey()!;
        using var snippet = Snippet.Of(Source, new SnippetOptions { PublicKey = key });

        Assert.Equal(
            AssemblyName.GetAssemblyName(snippet.Original).FullName,
            AssemblyName.GetAssemblyName(snippet.Copy.Path).FullName
        );
        Assert.Equal(Types(snippet.Original), Types(snippet.Copy.Path));
        Assert.Equal(3, snippet.Invoke());
    }

    [Theory]
    [InlineData(DebugInformationFormat.PortablePdb)]
    [InlineData(DebugInformationFormat.Embedded)]
    public void Stack_traces_still_name_the_lines(DebugInformationFormat symbols)
    {
        using var snippet = Snippet.Of(
            """
            static class Subject { public static string Run() {
                try { Throw(1); return ""; } catch (Exception e) { return e.StackTrace; } }
            static void Throw(int x) {
                if (x > 0)
                    throw new Exception();
            } }
            """,
            new SnippetOptions { Symbols = symbols }
        );

        Assert.Contains("Subject.cs:line 5", (string)snippet.Invoke()!, StringComparison.Ordinal);
    }

    [Fact]
    public void Rewriting_twice_numbers_the_probes_alike()
    {
        using var snippet = Snippet.Of(Source);

        var second = (Rewritten.Copy)
            AssemblyRewriter.Rewrite(
                Request(snippet.Original, Path.GetDirectoryName(snippet.Copy.Path)!)
            );

        Assert.Equal(snippet.Table.Module, second.Table.Module);
        Assert.Equal(snippet.Table.Blocks, second.Table.Blocks);
    }

    [Fact]
    public void Without_debug_symbols_an_assembly_is_left_out()
    {
        using var snippet = Snippet.Of(Source);
        File.Delete(Path.ChangeExtension(snippet.Original, ".pdb"));

        Assert.Contains("no debug symbols", Reason(snippet), StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_symbols_of_another_build_an_assembly_is_left_out()
    {
        using var snippet = Snippet.Of(Source);
        using var other = Snippet.Of(Source + "// another");
        File.Copy(
            Path.ChangeExtension(other.Original, ".pdb"),
            Path.ChangeExtension(snippet.Original, ".pdb"),
            overwrite: true
        );

        Assert.Contains("of another build", Reason(snippet), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rewritten_assembly_is_not_rewritten_again()
    {
        using var snippet = Snippet.Of(Source);
        using var tree = TestTree.Empty();

        var again = AssemblyRewriter.Rewrite(Request(snippet.Copy.Path, tree.Root));

        Assert.Contains(
            "rewritten already",
            Assert.IsType<Rewritten.LeftOut>(again).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Code_compiled_ahead_of_time_is_left_out()
    {
        using var tree = TestTree.Empty();

        var result = AssemblyRewriter.Rewrite(
            Request(typeof(Enumerable).Assembly.Location, tree.Root)
        );

        Assert.Contains(
            "ReadyToRun",
            Assert.IsType<Rewritten.LeftOut>(result).Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("no assembly at all")]
    [InlineData("MZ but no more than that")]
    [InlineData("")]
    public void What_is_no_assembly_is_left_out(string content)
    {
        using var tree = TestTree.Empty();
        var file = tree.File("Broken.dll", content);

        var result = AssemblyRewriter.Rewrite(
            Request(file, Directory.CreateDirectory(Path.Combine(tree.Root, "out")).FullName)
        );

        Assert.Contains(
            "Broken.dll",
            Assert.IsType<Rewritten.LeftOut>(result).Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/code/obj/Regexes.g.cs", true)]
    [InlineData("/code/Forms.Designer.cs", true)]
    [InlineData("/code/Regexes.cs", false)]
    public void Code_that_a_tool_made_is_told_from_the_rest(string path, bool generated)
    {
        using var snippet = Snippet.Of(Source, new SnippetOptions { Path = path });

        Assert.All(snippet.Table.Methods, m => Assert.Equal(generated, m.IsGenerated));
    }

    [Fact]
    public void What_the_compiler_made_carries_the_name_of_the_users_method()
    {
        using var snippet = Snippet.Of(
            """
            namespace N; class Outer<T> { public class Inner {
                async Task<int> Wait(string s, int[] xs) { await Task.Yield(); Func<int> f = () => 1; return f() + Local(); int Local() { return 2; } }
                IEnumerable<int> Many() { yield return 1; }
                static readonly int X = int.Parse("1");
            } }
            """
        );

        Assert.Equal(
            [
                ("N.Outer`1+Inner", ".cctor()", true),
                ("N.Outer`1+Inner", "Many()", false),
                ("N.Outer`1+Inner", "Wait", false),
                ("N.Outer`1+Inner", "Wait(String, Int32[])", false),
                ("N.Outer`1+Inner", "Wait.Local", false),
            ],
            snippet
                .Table.Methods.Select(m => (m.Type, m.Name, m.RunsOnce))
                .Distinct()
                .OrderBy(m => m.Name, StringComparer.Ordinal)
        );
    }

    private static Request Request(string assembly, string output) =>
        new(assembly, output, [Path.GetDirectoryName(typeof(object).Assembly.Location)!]);

    private static string Reason(Snippet snippet) =>
        Assert
            .IsType<Rewritten.LeftOut>(
                AssemblyRewriter.Rewrite(
                    Request(snippet.Original, Path.GetDirectoryName(snippet.Copy.Path)!)
                )
            )
            .Reason;

    private static string[] Types(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(t =>
                metadata.GetString(metadata.GetTypeDefinition(t).Name)
            ),
        ];
    }
}
