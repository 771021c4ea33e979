using Assay.Engine.Workspace.Targets;

namespace Assay.Tests.Engine.Workspace.Targets;

public class CommandLineTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("  --a\t1\n--b ", new[] { "--a", "1", "--b" })]
    [InlineData("--a \"x y\" z", new[] { "--a", "x y", "z" })]
    [InlineData("--a=\"x y\"z", new[] { "--a=x yz" })]
    [InlineData("\"\" a", new[] { "", "a" })]
    [InlineData(@"a\\b \""c\"" ""d\\""", new[] { @"a\\b", "\"c\"", @"d\" })]
    [InlineData("\"a\"\"b\"", new[] { "a\"b" })]
    [InlineData(@"C:\dir\", new[] { @"C:\dir\" })]
    public void It_is_split_as_for_a_new_process(string text, string[] arguments) =>
        Assert.Equal(arguments, CommandLine.Split(text));
}
