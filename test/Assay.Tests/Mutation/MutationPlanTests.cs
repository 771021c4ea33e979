using Assay.Mutation;
using Assay.Tests.Probe;

namespace Assay.Tests.Mutation;

[Collection(ProbesOfTheProcess.Name)]
public sealed class MutationPlanTests
{
    [Fact]
    public void All_mutants_are_in_one_assembly_and_one_lives_at_a_time()
    {
        using var snippet = MutatedSnippet.OfBody(
            "int a, int b",
            "return a * b + a;",
            new SnippetInput("arithmetic")
        );

        var (original, mutated) = snippet.Run(6, 3);

        Assert.Equal(24, original);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["a * b + a -> a * b - a"] = 12,
                ["a * b -> a / b"] = 8,
            },
            mutated
        );
        Assert.Equal(1, snippet.Assembly.Rounds);
    }

    [Fact]
    public void A_mutant_says_where_it_is_and_keeps_its_id_when_it_moves()
    {
        const string Source =
            "namespace N; class Outer { class Inner<T> { int M(List<T> a, int[] b) { return b[0] + 1; } } }";
        using var snippet = MutatedSnippet.Of(Source, new SnippetInput("arithmetic"));
        using var moved = MutatedSnippet.Of(
            "// A line more.\n" + Source,
            new SnippetInput("arithmetic")
        );

        var mutant = Assert.Single(snippet.Plan.Mutants);
        var column = Source.IndexOf("b[0] + 1", StringComparison.Ordinal) + 1;
        Assert.Equal(new MutantPlace(snippet.File, 1, column, 1, column + 8), mutant.Place);
        Assert.Equal("N.Outer+Inner`1::M(List<T>, Int32[])", mutant.Member);
        Assert.False(mutant.RunsOnce);
        Assert.Equal(mutant.Id, Assert.Single(moved.Plan.Mutants).Id);
        Assert.Equal(2, Assert.Single(moved.Plan.Mutants).Place.Line);
    }

    [Fact]
    public void Constants_are_said_not_to_be_mutated()
    {
        using var snippet = MutatedSnippet.OfBody(
            "",
            "const int a = 1 + 2; return a;",
            new SnippetInput("arithmetic")
        );

        var mutant = Assert.Single(snippet.Assembly.Mutants);
        Assert.Equal(MutantStatus.Ignored, mutant.Status);
        Assert.Equal("constants are compiled into whatever uses them", mutant.Reason);
    }

    [Fact]
    public void A_constant_that_is_mutated_still_fits_its_type()
    {
        using var snippet = MutatedSnippet.OfBody(
            "",
            "byte a = 2 + 1; return a;",
            new SnippetInput("arithmetic")
        );

        var (original, mutated) = snippet.Run();

        Assert.Equal((byte)3, original);
        Assert.Equal((byte)1, Assert.Single(mutated).Value);
    }

    [Fact]
    public void Code_that_does_not_compile_without_mutants_is_an_error()
    {
        using var snippet = MutatedSnippet.OfBody("", "return missing;");

        var error = Assert.Throws<MutationException>(() => snippet.Assembly);
        Assert.Contains("CS0103", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_mutator_is_an_error() =>
        Assert.Throws<ArgumentException>(() =>
            MutatedSnippet.OfBody("", "return null;", new SnippetInput("nonsense"))
        );
}
