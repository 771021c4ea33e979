using Assay.Engine.Run.OwnRunner;
using Assay.Model;

namespace Assay.Tests.Engine.Run.OwnRunner;

public class TrxCasesTests
{
    private static readonly string Solution = Path.Combine(Path.GetTempPath(), "solution");

    [Theory]
    [InlineData("N.C", "M", "N.C.M(x: 1)", "N.C.M(x: 1)")] // xUnit
    [InlineData("N.C", "M(1)", "M(1)", "N.C.M(1)")] // NUnit
    [InlineData("N.C", "M", "M (1,2)", "N.C.M(1,2)")] // MSTest
    [InlineData("N.C+D", "M", "M", "N.C+D.M")]
    [InlineData("N.C", "M", "a name that was given (once)", "N.C.M")]
    [InlineData("N.C", "", "adds up", "N.C.adds up")]
    [InlineData("", "", "all/adds up", "all/adds up")]
    [InlineData("N.C", "M", "M(\n\u001b)", "N.C.M(\\n\\u001b)")]
    public void An_id_is_class_method_and_arguments(
        string testClass,
        string method,
        string name,
        string id
    ) => Assert.Equal(id, Assert.Single(Ids(Result(name, testClass, method))));

    [Fact]
    public void Duplicates_are_numbered_by_their_names_whatever_the_order_of_the_results()
    {
        var (a, b, plain) = (Result("given: a"), Result("given: b"), Result("M"));
        Assert.Equal(["N.C.M#2", "N.C.M", "N.C.M#3"], Ids(a, plain, b));
        Assert.Equal(["N.C.M#3", "N.C.M#2", "N.C.M"], Ids(b, a, plain));
    }

    [Fact]
    public void The_place_of_the_checkout_is_not_part_of_an_id() =>
        Assert.Equal(["N.C.M(\".\")"], Ids(Result($"M(\"{Solution}\")")));

    [Fact]
    public void What_was_not_measured_is_null()
    {
        var result = Assert.Single(new TrxCases(Solution).From([Result("M")])).Result;
        Assert.Equal(TimeSpan.FromSeconds(1), result.Wall);
        Assert.Null(result.Cpu);
        Assert.Null(result.AllocatedBytes);
        Assert.Null(result.Fixture);
    }

    [Fact]
    public void Names_of_a_list_are_cases_too() =>
        Assert.Equal(
            ["N.C.A(1)", "N.C.M"],
            new TrxCases(Solution).From(["N.C.M", "N.C.A(1)", "N.C.M"]).Select(c => c.Id)
        );

    private static IEnumerable<string> Ids(params TrxResult[] results) =>
        new TrxCases(Solution).From(results).Select(r => r.Case.Id);

    private static TrxResult Result(string name, string testClass = "N.C", string method = "M") =>
        new(
            testClass,
            method,
            name,
            Outcome.Passed,
            TimeSpan.FromSeconds(1),
            new TrxTexts(null, null, null)
        );
}
