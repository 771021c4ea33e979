using Orchard.Storage;

namespace Orchard.Inventory;

public class CsvTests
{
    [Theory]
    [InlineData("a,b,c", "a|b|c")]
    [InlineData("a,\"b,c\"", "a|b,c")]
    [InlineData("\"say \"\"yes\"\"\",x", "say \"yes\"|x")]
    [InlineData("\"two\nlines\",x", "two\nlines|x")]
    [InlineData("a,,", "a||")]
    [InlineData("ä;ö,ü €", "ä;ö|ü €")]
    public void A_row_has_fields(string text, string expected)
    {
        var row = Assert.Single(CsvReader.Read(new StringReader(text)));

        Assert.Equal(expected, string.Join('|', row));
    }

    [Fact]
    public void Empty_lines_are_left_out() =>
        Assert.Equal(2, CsvReader.Read(new StringReader("a\r\n\r\n\nb\n")).Count());

    [Theory]
    [InlineData("a,\"b")]
    [InlineData("a,b\"c\"")]
    public void A_stray_quote_is_refused(string text) =>
        Assert.Throws<FormatException>(() => CsvReader.Read(new StringReader(text)).ToArray());

    [Fact]
    public void Another_separator_can_be_used()
    {
        var rows = CsvReader.Read(new StringReader("a;b,c"), ';').ToArray();

        Assert.Equal(["a", "b,c"], rows[0]);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        string[] fields =
        [
            "plain",
            "with,comma",
            "with \"quotes\"",
            "with\nline",
            " with blanks ",
            "",
        ];
        var text = new StringWriter();

        new CsvWriter(text).Write(fields);

        Assert.Equal(fields, Assert.Single(CsvReader.Read(new StringReader(text.ToString()))));
    }

    [Fact]
    public void A_row_can_be_written()
    {
        new CsvWriter(TextWriter.Null).Write("a", "b");
    }
}
