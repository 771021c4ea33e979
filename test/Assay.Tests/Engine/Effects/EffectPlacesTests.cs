using Assay.Engine.Effects;

namespace Assay.Tests.Engine.Effects;

public class EffectPlacesTests
{
    [Theory]
    [InlineData("Shop.Store.Save", "Shop.Store.Save")]
    [InlineData("Shop.Store+<SaveAsync>d__3.MoveNext", "Shop.Store.SaveAsync")]
    [InlineData("Shop.Store+<GetAsync>d__3`1.MoveNext", "Shop.Store.GetAsync")]
    [InlineData("Shop.Store+<>c.<Save>b__4_0", "Shop.Store.Save")]
    [InlineData("Shop.Store+<>c__DisplayClass4_0.<Save>b__0", "Shop.Store.Save")]
    [InlineData("Shop.Store.<Save>g__Local|4_0", "Shop.Store.Save")]
    [InlineData("Shop.Store+<>c+<<Save>b__0_0>d.MoveNext", "Shop.Store.Save")]
    public void A_frame_of_the_stack_is_told_as_the_method_that_the_user_wrote(
        string frame,
        string method
    ) => Assert.Equal(method, EffectPlaces.Method(frame));
}
