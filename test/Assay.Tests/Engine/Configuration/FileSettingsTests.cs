using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Configuration;

public sealed class FileSettingsTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData(
        "[run]\ntest-timout = \"1s\"",
        "assay.toml:2: unknown key run.test-timout; did you mean test-timeout?"
    )]
    [InlineData("\n[runs]\njobs = 1", "assay.toml:2: unknown key runs; did you mean run?")]
    [InlineData(
        "[run]\nsize = 1",
        "assay.toml:2: unknown key run.size; did you mean test-suite.size?"
    )]
    [InlineData(
        "[thresholds]\nbananas = 1",
        "assay.toml:2: unknown key thresholds.bananas; known here: kill-rate."
    )]
    [InlineData(
        "[profile.fast]\nfailfast = true",
        "assay.toml:2: unknown key profile.fast.failfast; did you mean fail-fast?"
    )]
    [InlineData(
        "[[critical-path]]\nname = \"a\"\npath = []",
        "assay.toml:3: unknown key critical-path.1.path; did you mean paths?"
    )]
    [InlineData("jobs = 1", "assay.toml:1: unknown key jobs; did you mean run.jobs?")]
    public void An_unknown_key_is_an_error_that_names_its_line_and_the_nearest_known_one(
        string toml,
        string expected
    ) => Assert.Equal(expected, Refused(toml));

    [Theory]
    [InlineData(
        "[run]\ntest-timeout = 60",
        "assay.toml:2: run.test-timeout expects a duration with its unit (ms, s, m or h), such as \"60s\" or \"1.5m\", not 60."
    )]
    [InlineData("[run]\ntest-timeout = \"60\"", "not \"60\".")]
    [InlineData("[run]\ntest-timeout = \"60 parsecs\"", "not \"60 parsecs\".")]
    [InlineData("[run]\ntest-timeout = \"0s\"", "not \"0s\".")]
    [InlineData(
        "[run]\njobs = 0",
        "assay.toml:2: run.jobs expects a whole number of at least 1, not 0."
    )]
    [InlineData("[run]\njobs = 99999999999", "not 99999999999.")]
    [InlineData("[run]\njobs = \"2\"", "not \"2\".")]
    [InlineData("[run]\njobs = 1979-05-27", "not a date or time.")]
    [InlineData("[run]\nfilter = \"one\"", "run.filter expects a list of substrings")]
    [InlineData("[run]\nfilter = [1]", "not a list of 1.")]
    [InlineData(
        "[thresholds]\nkill-rate = 101",
        "thresholds.kill-rate expects a percentage from 0 to 100"
    )]
    [InlineData(
        "[profile.x]\nfail-fast = \"yes\"",
        "profile.x.fail-fast expects true or false, not \"yes\"."
    )]
    [InlineData("run = 3", "assay.toml:1: run is a table; write [run] on a line of its own.")]
    [InlineData("[critical-path]\nname = \"a\"", "write [[critical-path]] with two brackets.")]
    [InlineData(
        "[[critical-path]]\nname = \"a\"",
        "assay.toml:1: this [[critical-path]] needs its key paths."
    )]
    public void A_value_of_the_wrong_kind_says_what_is_expected(string toml, string expected) =>
        Assert.Contains(expected, Refused(toml), StringComparison.Ordinal);

    [Theory]
    [InlineData("[run\njobs = 1", "assay.toml:1:5 is not valid TOML:")]
    [InlineData("[run]\njobs = 1\njobs = 2", "assay.toml:3:1 is not valid TOML:")]
    [InlineData("[run]\noutput = \"x", "assay.toml:2:")]
    public void Damaged_toml_is_one_sentence_with_line_and_column(string toml, string expected)
    {
        var message = Refused(toml);

        Assert.StartsWith(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Contains(
            "not valid TOML",
            Refused("a = " + new string('[', 100_000)),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_that_is_not_utf8_is_refused()
    {
        var path = Path.Combine(_tree.Root, "assay.toml");
        System.IO.File.WriteAllBytes(path, [0x61, 0xff, 0xfe, 0x00]);

        Assert.Contains("UTF-8", Refusal(path), StringComparison.Ordinal);
    }

    private string Refused(string toml) => Refusal(_tree.File("assay.toml", toml));

    private static string Refusal(string file)
    {
        var e = Assert.Throws<AssayException>(() => FileSettings.Read(file));
        Assert.Equal(Fault.Usage, e.Fault);
        return e.Message;
    }
}
