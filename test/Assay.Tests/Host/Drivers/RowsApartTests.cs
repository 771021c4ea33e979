using Assay.Host.Drivers;

namespace Assay.Tests.Host.Drivers;

public class RowsApartTests
{
    [Fact]
    public void Cases_that_only_their_display_names_tell_apart_have_these_as_arguments()
    {
        string[] names = ["A.B.C[de-DE]", "A.B.C[fr-FR]", "A.B.C(x: 1)", "a name of its own"];
        Assert.Equal(
            ["([de-DE])", "([fr-FR])", "(x: 1)", "(a name of its own)"],
            RowsApart.Of(names.Select(n => Case("C", "", n)).ToArray()).Select(c => c.Arguments)
        );
    }

    [Fact]
    public void Cases_with_arguments_of_their_own_keep_these_whatever_they_are_called()
    {
        NamedCase[] cases = [Case("C", "(x: 1)", "one"), Case("C", "(x: 2)", "two")];
        Assert.Equal(["(x: 1)", "(x: 2)"], RowsApart.Of(cases).Select(c => c.Arguments));
    }

    [Fact]
    public void Cases_that_nothing_tells_apart_stay_as_they_are()
    {
        NamedCase[] cases = [Case("C", "(x: 1)", "one"), Case("C", "(x: 1)", "one")];
        Assert.Equal(["(x: 1)", "(x: 1)"], RowsApart.Of(cases).Select(c => c.Arguments));
    }

    private static NamedCase Case(string method, string arguments, string displayName) =>
        new(new NativeCase("A.B", method, arguments, "A.B", true, false), displayName);
}
