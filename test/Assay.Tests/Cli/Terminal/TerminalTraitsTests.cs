using Assay.Cli;
using Assay.Cli.Terminal;
using Assay.Tests.TestData;

namespace Assay.Tests.Cli.Terminal;

public sealed class TerminalTraitsTests
{
    private static readonly TerminalTraits Everything = new(true, true, true);
    private static readonly TerminalTraits Nothing = new(false, false, false);

    [Fact]
    public void A_person_at_a_terminal_gets_colour_and_a_line_that_changes() =>
        Assert.Equal(Everything, Of([]));

    [Fact]
    public void A_pipe_gets_neither() =>
        Assert.Equal(Nothing, TerminalTraits.Of(CliCall.Surroundings(), noColor: false));

    [Fact]
    public void Only_the_stream_that_is_redirected_loses_its_colour()
    {
        var surroundings = CliCall.Surroundings() with { ErrorIsTerminal = true };

        Assert.Equal(
            new TerminalTraits(false, true, true),
            TerminalTraits.Of(surroundings, noColor: false)
        );
    }

    [Theory]
    [InlineData("NO_COLOR", "1", false, true)]
    [InlineData("NO_COLOR", "0", false, true)]
    [InlineData("NO_COLOR", "", true, true)]
    [InlineData("TERM", "dumb", false, false)]
    [InlineData("TERM", "xterm", true, true)]
    [InlineData("CI", "true", true, false)]
    [InlineData("CI", "false", true, true)]
    [InlineData("GITHUB_ACTIONS", "true", true, false)]
    [InlineData("TF_BUILD", "True", true, false)]
    [InlineData("TEAMCITY_VERSION", "2026.1", true, false)]
    public void The_environment_is_honoured(string name, string value, bool color, bool live) =>
        Assert.Equal(new TerminalTraits(color, color, live), Of(new() { [name] = value }));

    [Fact]
    public void A_flag_forbids_colour_and_leaves_the_line() =>
        Assert.Equal(new TerminalTraits(false, false, true), Of([], noColor: true));

    private static TerminalTraits Of(
        Dictionary<string, string> environment,
        bool noColor = false
    ) =>
        TerminalTraits.Of(
            CliCall.Surroundings() with
            {
                OutIsTerminal = true,
                ErrorIsTerminal = true,
                Environment = environment,
            },
            noColor
        );
}
