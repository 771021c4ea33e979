using Assay.Engine.Run;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Run;

public class CaseIndexesTests
{
    [Fact]
    public void Cases_are_found_by_id_whatever_their_order()
    {
        var suite = Suites.Suite(Suites.Project("P"), "A.1", "A.2", "B.1");
        var indexes = new CaseIndexes(
            [Suites.Case("B.1"), Suites.Case("A.2"), Suites.Case("A.1")],
            suite.Cases
        );
        Assert.Equal([2, 1, 0], suite.Cases.Select(indexes.HostIndexOf));
        Assert.Equal("P/A.2", indexes.CaseOf(1).Id);
    }

    [Fact]
    public void Rows_named_anew_are_paired_in_their_order()
    {
        var suite = Suites.Suite(
            Suites.Project("P"),
            "A.M(at: 10:00)",
            "A.M(at: 10:01)",
            "A.N(x: 1)"
        );
        var indexes = new CaseIndexes(
            [
                Suites.Case("A.N(x: 1)"),
                Suites.Case("A.M(at: 11:30)"),
                Suites.Case("A.M(at: 11:31)"),
            ],
            suite.Cases
        );
        Assert.Equal([1, 2, 0], suite.Cases.Select(indexes.HostIndexOf));
    }

    [Fact]
    public void A_case_that_is_gone_is_not_taken_for_another()
    {
        var suite = Suites.Suite(Suites.Project("P"), "A.M(1)", "A.M(2)");
        var indexes = new CaseIndexes([Suites.Case("A.M(2)"), Suites.Case("B.M(9)")], suite.Cases);
        Assert.False(indexes.Contains(suite.Cases[0]));
        Assert.True(indexes.Contains(suite.Cases[1]));
    }

    [Fact]
    public void A_case_that_was_not_asked_for_is_an_error()
    {
        var indexes = new CaseIndexes([Suites.Case("A.1")], []);
        Assert.Throws<InvalidDataException>(() => indexes.CaseOf(0));
    }
}
