using Assay.Analysis.Coverage;
using Assay.Engine;
using Assay.Engine.Effects;

namespace Assay.Tests.Engine.Effects;

public class EffectWordsTests
{
    [Fact]
    public void Every_kind_has_a_word_that_leads_back_to_it() =>
        Assert.All(
            Enum.GetValues<EffectKind>(),
            kind => Assert.Equal(kind, EffectWords.Parse(EffectWords.Of(kind)))
        );

    [Theory]
    [InlineData(EffectKind.FileWrite, "file-write")]
    [InlineData(EffectKind.Clock, "clock")]
    [InlineData(EffectKind.AppContextRead, "app-context-read")]
    public void A_word_is_plain(EffectKind kind, string word) =>
        Assert.Equal(word, EffectWords.Of(kind));

    [Fact]
    public void A_wrong_word_is_answered_with_the_nearest_and_with_all()
    {
        var fault = Assert.Throws<AssayException>(() => EffectWords.Parse("file-wite"));

        Assert.Contains("did you mean file-write?", fault.Message, StringComparison.Ordinal);
        Assert.All(
            EffectWords.All,
            word => Assert.Contains(word, fault.Message, StringComparison.Ordinal)
        );
    }
}
