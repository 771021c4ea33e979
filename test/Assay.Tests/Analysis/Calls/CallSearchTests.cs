using Assay.Analysis.Calls;
using Assay.Analysis.Coverage;

namespace Assay.Tests.Analysis.Calls;

public class CallSearchTests
{
    public static TheoryData<string> Bodies =>
        [
            "System.IO.File.Delete(\"/a\");",
            "Far();",
            "Later().Wait();",
            "foreach (var i in Each()) { }",
            "new List<int> { 1 }.ForEach(_ => System.IO.File.Delete(\"/a\"));",
            "Enumerable.Range(0, 1).Select(i => i).ToList().ForEach(Delete);",
            "new Thing().Use();",
            "IOnly only = new Only(); only.Do();",
            "GC.KeepAlive(Once.Value);",
        ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_call_is_found_wherever_the_code_leads_to_it(string body)
    {
        var found = Assert.Single(Search(body)!);

        Assert.Equal(
            (EffectKind.FileDelete, "/a", "System.IO.File.Delete", Snippet.File),
            (found.Kind, found.Target, found.Call, found.Document)
        );
        Assert.True(found.Line > 0);
    }

    [Fact]
    public void What_no_code_leads_to_is_not_found() => Assert.Empty(Search("Near();")!);

    [Fact]
    public void A_method_that_is_not_there_is_not_known() => Assert.Null(Search("", "Nowhere"));

    [Fact]
    public void A_file_that_is_no_assembly_is_not_known()
    {
        using var search = new CallSearch([Path.Combine(Path.GetTempPath(), "none.dll")], []);

        Assert.Null(search.From("Subject", "Run"));
    }

    [Fact]
    public void All_calls_of_a_test_and_its_helpers_are_named_the_nearest_first()
    {
        using var snippet = Snippet.Of(
            """
            class Subject
            {
                public static void Run() { Help(); new List<int> { 1 }.ForEach(_ => GC.Collect()); }
                static void Help() => Console.Beep();
            }
            """
        );
        using var search = new CallSearch(
            [snippet.Original],
            [Path.GetDirectoryName(typeof(object).Assembly.Location)!]
        );

        var names = search.NamesFrom("Subject", "Run")!.ToList();

        Assert.True(names.IndexOf("Subject.Help") >= 0);
        Assert.True(names.IndexOf("System.Console.Beep") > names.IndexOf("Subject.Help"));
        Assert.Contains("System.GC.Collect", names);
        Assert.Null(search.NamesFrom("Subject", "Nowhere"));
    }

    [Fact]
    public void Endless_recursion_ends() => Assert.Empty(Search("Run();")!);

    private static IReadOnlyList<ReachedCall>? Search(string body, string method = "Run")
    {
        using var snippet = Snippet.Of(
            $$"""
            class Subject
            {
                public static void Run() { {{body}} }
                static void Near() { }
                static void Far() => Further();
                static void Further() => System.IO.File.Delete("/a");
                static void Delete(int i) => Further();
                static async Task Later() { await Task.Yield(); Further(); }
                static IEnumerable<int> Each() { yield return 1; Further(); }
                public static void Open() => Further();
            }
            class Thing { public void Use() => Subject.Open(); }
            interface IOnly { void Do(); }
            class Only : IOnly { public void Do() => Subject.Open(); }
            static class Once { public static int Value = Make(); static int Make() { Subject.Open(); return 1; } }
            """
        );
        using var search = new CallSearch(
            [snippet.Original],
            [Path.GetDirectoryName(typeof(object).Assembly.Location)!]
        );
        return search.From("Subject", method);
    }
}
