using System.Text;
using Assay.Engine;
using Assay.Engine.Shards;
using Assay.Tests.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Shards;

public sealed class TimingsFileTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task What_is_written_obeys_its_schema_is_in_order_and_can_be_read()
    {
        var timings = new Timings(
            new Dictionary<string, long>
            {
                ["P/b.M"] = 150_000,
                ["P/B.é<"] = 33,
                ["A/C.M"] = 0,
            }
        );

        var text = Written(timings);

        Assert.Equal(
            """
            {
              "schema": "assay/timings/1",
              "methods": {
                "A/C.M": 0,
                "P/B.é<": 0.33,
                "P/b.M": 1500
              }
            }

            """.ReplaceLineEndings("\n"),
            text
        );
        Assert.Empty(await SchemaTests.ErrorsAsync("timings", text));
        var read = TimingsFile.Read(_tree.File("timings.json", text));
        Assert.Equal(timings.Methods, read.Methods);
        Assert.Equal(timings.Digest, read.Digest);
    }

    [Fact]
    public void How_a_file_is_laid_out_does_not_matter()
    {
        var one = TimingsFile.Read(
            _tree.File(
                "1.json",
                """{"schema":"assay/timings/1","methods":{"P/A.M":1,"P/B.M":2.0}}"""
            )
        );
        var other = TimingsFile.Read(
            _tree.File(
                "2.json",
                """{ "methods": {"P/B.M": 2, "P/A.M": 1.00 }, "schema": "assay/timings/1" }"""
            )
        );

        Assert.Equal(one.Digest, other.Digest);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("[]", "names no schema")]
    [InlineData("{\"schema\":7}", "names no schema")]
    [InlineData("""{"schema":"assay/timings/2","methods":{}}""", "its schema is 'assay/timings/2'")]
    [InlineData("""{"schema":"assay/run/1","methods":{}}""", "its schema is 'assay/run/1'")]
    [InlineData("""{"schema":"assay/timings/1"}""", "more, or less")]
    [InlineData("""{"schema":"assay/timings/1","methods":{},"more":1}""", "more, or less")]
    [InlineData("""{"schema":"assay/timings/1","methods":{"A.M":1}}""", "'A.M' is no name")]
    [InlineData("""{"schema":"assay/timings/1","methods":{"P/A.M":-1}}""", "has no time")]
    [InlineData("""{"schema":"assay/timings/1","methods":{"P/A.M":1e300}}""", "has no time")]
    [InlineData("""{"schema":"assay/timings/1","methods":{"P/A.M":"1"}}""", "has no time")]
    [InlineData("""{"schema":"assay/timings/1","methods":{"P/A.M":1,"P/A.M":2}}""", "occurs twice")]
    [InlineData("""{"schema":"assay/timings/1","methods":{"P/A.M":[[[[1]]]]}}""", "depth")]
    [InlineData("""{"schema":"assay/timings/1","meth""", "")]
    public void A_damaged_file_is_refused_in_one_sentence(string text, string why)
    {
        var file = _tree.File("timings.json", text);

        var fault = Assert.Throws<AssayException>(() => TimingsFile.Read(file));

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.StartsWith($"'{file}' is no timings file", fault.Message, StringComparison.Ordinal);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_refused()
    {
        var missing = Path.Combine(_tree.Root, "no", "timings.json");

        Assert.Contains(
            $"There is no timings file '{missing}'",
            Assert.Throws<AssayException>(() => TimingsFile.Read(missing)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "cannot be read",
            Assert.Throws<AssayException>(() => TimingsFile.Read(_tree.Root)).Message,
            StringComparison.Ordinal
        );
    }

    private static string Written(Timings timings)
    {
        using var to = new MemoryStream();
        TimingsFile.Write(to, timings);
        return Encoding.UTF8.GetString(to.ToArray());
    }
}
