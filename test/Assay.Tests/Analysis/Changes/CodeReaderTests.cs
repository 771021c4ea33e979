using Assay.Analysis.Changes;

namespace Assay.Tests.Analysis.Changes;

public class CodeReaderTests
{
    private const string Shop = """
        public enum Size { Small = 1, Large = 2 }
        public abstract class Item { public virtual int Price() => 1; }
        public sealed class Apple : Item
        {
            public const int Weight = 100;
            private readonly int _count = 3;
            public string Name { get; set; } = "apple";
            public int Sum(int[] prices) => prices.Where(p => p > _count).Select(p => p * 2).Sum();
            public async Task<int> LaterAsync(int x) { await Task.Yield(); return x + 1; }
            public IEnumerable<int> Each() { yield return 1; yield return 2; }
            public int Twice(int x) { return Double(x); int Double(int y) => y * 2; }
            public int Idle() => 7;
        }
        public static class User { public static int Heavy() => Apple.Weight * 2; public static string Of(Apple a) => a.Name; }
        public static class Subject { public static void Run() { } }
        """;

    [Fact]
    public void The_same_source_says_the_same_in_every_build()
    {
        var (one, other) = (Read(Shop), Read(Shop));

        Assert.Equal(
            one.Methods.OrderBy(m => m.Key, StringComparer.Ordinal),
            other.Methods.OrderBy(m => m.Key, StringComparer.Ordinal)
        );
        Assert.Equal(
            one.Types.OrderBy(m => m.Key, StringComparer.Ordinal),
            other.Types.OrderBy(m => m.Key, StringComparer.Ordinal)
        );
        Assert.Equal(one.Rest, other.Rest);
    }

    [Theory]
    [InlineData("p > _count", "p >= _count", "Apple::Sum")]
    [InlineData("p * 2)", "p * 3)", "Apple::Sum")]
    [InlineData("return x + 1;", "return x - 1;", "Apple::LaterAsync(int)")]
    [InlineData("yield return 2;", "yield return 3;", "Apple::Each()")]
    [InlineData("=> y * 2;", "=> y * 3;", "Apple::Twice.Double")]
    [InlineData("_count = 3", "_count = 4", "Apple::.ctor()")]
    [InlineData("\"apple\"", "\"pear\"", "Apple::.ctor()")]
    [InlineData("=> 7;", "=> 8;", "Apple::Idle()")]
    public void A_change_of_code_is_one_of_the_method_that_holds_it(
        string from,
        string to,
        string method
    )
    {
        var (before, after) = (Read(Shop), Read(Changed(from, to)));

        var changed = before.Methods.Keys.Where(m => before.Methods[m] != after.Methods[m]);
        Assert.All(
            changed,
            m => Assert.StartsWith(method.Split('(')[0], m, StringComparison.Ordinal)
        );
        Assert.NotEmpty(changed);
        Assert.Equal(
            before.Types.OrderBy(m => m.Key, StringComparer.Ordinal),
            after.Types.OrderBy(m => m.Key, StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("Large = 2", "Large = 3", "Size")]
    [InlineData("Weight = 100", "Weight = 200", "Apple")]
    [InlineData("public sealed class Apple", "[Serializable] public sealed class Apple", "Apple")]
    [InlineData("int _count", "long _count", "Apple")]
    [InlineData(
        "public int Idle()",
        "public override int Price() => 2; public int Idle()",
        "Apple"
    )]
    public void What_a_type_is_changes_the_type(string from, string to, string type)
    {
        var (before, after) = (Read(Shop), Read(Changed(from, to)));

        Assert.Equal([type], before.Types.Keys.Where(t => before.Types[t] != after.Types[t]));
    }

    [Fact]
    public void A_member_above_changes_none_below()
    {
        var (before, after) = (
            Read(Shop),
            Read(
                Changed(
                    "public const int Weight",
                    "public int New(int[] a) => a.Count(x => x > 1);\n public const int Weight"
                )
            )
        );

        Assert.Empty(before.Methods.Where(m => after.Methods[m.Key] != m.Value).Select(m => m.Key));
        Assert.Equal(
            before.Types.OrderBy(m => m.Key, StringComparer.Ordinal),
            after.Types.OrderBy(m => m.Key, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_constant_is_part_of_the_code_that_uses_it()
    {
        var (before, after) = (Read(Shop), Read(Changed("Weight = 100", "Weight = 200")));

        Assert.Contains(
            before.Methods.Keys,
            m =>
                m.StartsWith("User::Heavy", StringComparison.Ordinal)
                && before.Methods[m] != after.Methods[m]
        );
    }

    [Fact]
    public void Who_names_a_type_is_found()
    {
        using var snippet = Snippet.Of(Shop);

        var users = CodeReader.MethodsNaming(snippet.Original, new HashSet<string> { "Apple" });

        Assert.Contains("User::Of(Apple)", users);
        Assert.DoesNotContain("Subject::Run()", users);
    }

    [Fact]
    public void It_outlives_being_stored()
    {
        var code = Read(Shop);

        var read = ModuleCodeFormat.Decode(ModuleCodeFormat.Encode(code))!;

        Assert.Equal(
            code.Methods.OrderBy(m => m.Key, StringComparer.Ordinal),
            read.Methods.OrderBy(m => m.Key, StringComparer.Ordinal)
        );
        Assert.Equal(
            code.Types.OrderBy(m => m.Key, StringComparer.Ordinal),
            read.Types.OrderBy(m => m.Key, StringComparer.Ordinal)
        );
        Assert.Equal(code.Rest, read.Rest);
        Assert.Null(ModuleCodeFormat.Decode([9, 9]));
        Assert.Null(ModuleCodeFormat.Decode(ModuleCodeFormat.Encode(code)[..20]));
    }

    [Fact]
    public void What_is_no_assembly_says_nothing()
    {
        using var tree = Assay.Tests.TestData.TestTree.Empty();
        tree.File("a.dll", "not an assembly");

        Assert.Null(CodeReader.Read(Path.Combine(tree.Root, "a.dll")));
    }

    private static ModuleCode Read(string source)
    {
        using var snippet = Snippet.Of(source);
        return CodeReader.Read(snippet.Original)!;
    }

    private static string Changed(string from, string to)
    {
        Assert.Contains(from, Shop, StringComparison.Ordinal);
        return Shop.Replace(from, to, StringComparison.Ordinal);
    }
}
