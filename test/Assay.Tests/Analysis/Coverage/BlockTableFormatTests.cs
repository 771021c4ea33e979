using System.Text.Json;
using Assay.Analysis.Coverage;

namespace Assay.Tests.Analysis.Coverage;

public sealed class BlockTableFormatTests
{
    [Fact]
    public void A_table_is_read_as_it_was_written()
    {
        using var snippet = Snippet.Of(
            """
            static class Subject { static int N = int.Parse("1");
            static object? O; public static int Run() { N++; O ??= new(); return N > 1 ? DateTime.Now.Year : 0; } }
            """,
            new SnippetOptions { Effects = true }
        );

        var read = BlockTableFormat.Decode(BlockTableFormat.Encode(snippet.Table));

        Assert.Equal(JsonSerializer.Serialize(snippet.Table), JsonSerializer.Serialize(read));
        Assert.NotEmpty(read!.Effects);
        Assert.NotEmpty(read.StaticTypes);
        Assert.NotEmpty(read.Branches);
        Assert.NotEmpty(read.CacheFills);
    }

    [Fact]
    public void A_damaged_table_is_told_apart_at_every_length()
    {
        using var snippet = Snippet.Of("static class Subject { public static int Run() => 1; }");
        var bytes = BlockTableFormat.Encode(snippet.Table);

        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes[..length];
            Assert.Throws<InvalidDataException>(() => BlockTableFormat.Decode(cut));
        }
    }
}
