using Assay.Engine.Run.OwnRunner;

namespace Assay.Tests.Engine.Run.OwnRunner;

public class XunitArgumentsTests
{
    [Theory]
    [InlineData(
        new[] { "--filter-not-trait", "a=b", "c=d", "--explicit:on" },
        new[] { "-trait-", "a=b", "-trait-", "c=d", "-explicit", "on" }
    )]
    [InlineData(
        new[] { "--fail-skips", "on", "--fail-warns", "off" },
        new[] { "-failSkips", "-failWarns-" }
    )]
    [InlineData(
        new[] { "--ignore-exit-code", "8", "--culture", "de-DE" },
        new[] { "-culture", "de-DE" }
    )]
    public void Arguments_are_said_in_the_words_of_xUnits_own_command_line(
        string[] arguments,
        string[] expected
    )
    {
        Assert.True(XunitArguments.TryTranslate(arguments, out var translated, out _));
        Assert.Equal(expected, translated);
    }

    [Theory]
    [InlineData("--retry-failed-tests", "3")]
    [InlineData("--fail-skips", "maybe")]
    [InlineData("--filter-class", null)]
    public void What_has_no_words_there_is_named(string option, string? value)
    {
        string[] arguments = value is null ? [option] : [option, value];
        Assert.False(XunitArguments.TryTranslate(arguments, out _, out var unknown));
        Assert.Equal(option, unknown);
    }
}
