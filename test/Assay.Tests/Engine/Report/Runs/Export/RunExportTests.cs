using Assay.Engine;
using Assay.Engine.Report.Runs.Export;

namespace Assay.Tests.Engine.Report.Runs.Export;

public class RunExportTests
{
    [Fact]
    public void A_format_that_does_not_exist_is_refused_with_those_that_do()
    {
        var e = Assert.Throws<AssayException>(() => RunExport.Of("xml"));

        Assert.Equal("--report expects junit or trx or ctrf, not 'xml'.", e.Message);
    }
}
