using Assay.Analysis.Coverage;
using Assay.Probe;
using Assay.Tests.Probe;

namespace Assay.Tests.Analysis.Instrument;

[Collection(ProbesOfTheProcess.Name)]
public sealed class SharedSetUpsTests
{
    private const string Frameworks = """
        namespace NUnit.Framework { class OneTimeSetUpAttribute : System.Attribute { } class SetUpFixtureAttribute : System.Attribute { } }
        namespace Xunit { interface IClassFixture<T> { } }
        namespace TUnit.Core { enum HookType { Test, Class, Assembly } class BeforeAttribute(HookType type) : System.Attribute { public HookType Type => type; } }
        """;

    public static TheoryData<string, string> Bodies =>
        new()
        {
            { "static void", "Helper();" },
            { "static int", "if (DateTime.MaxValue.Year == 1) { return 2; } Helper(); return 1;" },
            { "static async Task", "await Task.Yield(); Helper();" },
            { "static Task", "Helper(); return Task.CompletedTask;" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void What_set_up_of_a_class_passes_is_told_apart_and_needed_by_its_tests(
        string signature,
        string body
    )
    {
        using var snippet = Snippet.Of(
            $$"""
            using Tests;
            static class Subject { public static object Run() { {{Call(
                signature,
                "A.Prepare()"
            )}} A.Test(); return ""; } }
            namespace Tests { class A {
                [NUnit.Framework.OneTimeSetUp] public {{signature}} Prepare() { {{body}} }
                public static void Test() { }
                static void Helper() { } } }
            {{Frameworks}}
            """
        );
        snippet.Invoke();

        var type = snippet.Table.StaticTypes.Single(t => t.Name == "Tests.A (set-up)");
        var module = Array.IndexOf(Modules.Names(), snippet.Table.Module);
        var kept = StaticInit.Take().Where(r => r[2] == module).SelectMany(r => r.Skip(3));
        var left = Modules.TakeHits(module);

        Assert.Contains("Helper", Methods(snippet.Table, kept));
        Assert.DoesNotContain("Helper", Methods(snippet.Table, left));
        Assert.Contains("Test", Methods(snippet.Table, type.Triggers));
    }

    [Theory]
    [InlineData("[NUnit.Framework.OneTimeSetUp] void P() { }", "Tests.A (set-up)")]
    [InlineData("[TUnit.Core.Before(TUnit.Core.HookType.Class)] void P() { }", "Tests.A (set-up)")]
    [InlineData(
        "[TUnit.Core.Before(TUnit.Core.HookType.Assembly)] void P() { }",
        "Tests.A (shared set-up)"
    )]
    [InlineData("[TUnit.Core.Before(TUnit.Core.HookType.Test)] void P() { }", null)]
    [InlineData("void P() { }", null)]
    public void Hooks_are_known_by_their_attributes(string hook, string? name)
    {
        using var snippet = Snippet.Of(
            $$"""
            static class Subject { public static void Run() { } }
            namespace Tests { class A { {{hook}} void Test() { } } }
            {{Frameworks}}
            """
        );

        Assert.Equal(name is null ? [] : [name], snippet.Table.StaticTypes.Select(t => t.Name));
    }

    [Fact]
    public void A_fixture_of_xUnit_serves_the_classes_that_ask_for_it()
    {
        using var snippet = Snippet.Of(
            $$"""
            static class Subject { public static void Run() { } }
            class Fixture { public Fixture() { } public void Dispose() { } }
            class Served : Xunit.IClassFixture<Fixture> { void Test() { } }
            class Derived : Served { void Test2() { } }
            class Other { void Test3() { } }
            {{Frameworks}}
            """
        );

        var fixture = Assert.Single(snippet.Table.StaticTypes);

        Assert.Equal("Fixture (fixture)", fixture.Name);
        Assert.Equal(
            ["Test", "Test2"],
            Methods(snippet.Table, fixture.Triggers).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Set_up_of_a_namespace_serves_what_uses_it()
    {
        using var snippet = Snippet.Of(
            $$"""
            static class Subject { public static void Run() { } }
            [NUnit.Framework.SetUpFixture] class Shared { public static string Folder = ""; [NUnit.Framework.OneTimeSetUp] void Prepare() { Folder = "a"; } }
            class A { string Uses() => Shared.Folder; int Ignores() => 1; }
            {{Frameworks}}
            """
        );

        var shared = snippet.Table.StaticTypes.Single(t => t.Name == "Shared (shared set-up)");

        Assert.Equal(["Uses"], Methods(snippet.Table, shared.Triggers));
    }

    [Fact]
    public void Set_up_that_is_inherited_from_another_assembly_serves_the_class_that_inherits_it()
    {
        using var bases = Snippet.Of(
            $$"""
            public class Prepared { [NUnit.Framework.OneTimeSetUp] public void Prepare() { } }
            public class Fixture { }
            public class Served : Xunit.IClassFixture<Fixture> { }
            {{Frameworks.Replace("interface I", "public interface I", StringComparison.Ordinal)}}
            """
        );
        using var tests = Snippet.Of(
            """
            class Middle : Prepared { }
            class A : Middle { void Test() { } }
            class B : Served { void Test2() { } }
            class C { void Test3() { } }
            """,
            new SnippetOptions { References = [bases] }
        );

        Assert.Equal(
            [(bases.Name, "Fixture (fixture)", "Test2"), (bases.Name, "Prepared (set-up)", "Test")],
            tests
                .Table.StaticTypes.Select(t =>
                    (t.Assembly, t.Name, string.Join(' ', Methods(tests.Table, t.Triggers)))
                )
                .OrderBy(t => t.Name, StringComparer.Ordinal)
        );
    }

    private static string Call(string signature, string call) =>
        signature.Contains("Task", StringComparison.Ordinal) ? call + ".Wait();" : call + ";";

    private static string[] Methods(BlockTable table, IEnumerable<int> probes)
    {
        var passed = probes.ToHashSet();
        return
        [
            .. table
                .Blocks.Where(b => passed.Contains(b.Probe))
                .Select(b => table.Methods[b.Method].Name.Split('(')[0])
                .Distinct(),
        ];
    }
}
