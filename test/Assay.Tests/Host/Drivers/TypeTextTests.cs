using Assay.Host.Drivers;

namespace Assay.Tests.Host.Drivers;

public class TypeTextTests
{
    [Theory]
    [InlineData(typeof(string), "string")]
    [InlineData(typeof(int?), "System.Nullable<int>")]
    [InlineData(typeof(int[,][]), "int[,][]")]
    [InlineData(typeof(Uri), "System.Uri")]
    [InlineData(typeof(TypeTextTests), "Assay.Tests.Host.Drivers.TypeTextTests")]
    [InlineData(typeof(Plain), "Assay.Tests.Host.Drivers.TypeTextTests+Plain")]
    [InlineData(
        typeof(Dictionary<string, List<int>>),
        "System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<int>>"
    )]
    [InlineData(
        typeof(Outer<int>.Inner<string>.Plain),
        "Assay.Tests.Host.Drivers.TypeTextTests+Outer<int>+Inner<string>+Plain"
    )]
    [InlineData(typeof(List<>), "System.Collections.Generic.List<T>")]
    public void A_type_reads_as_in_source(Type type, string text) =>
        Assert.Equal(text, TypeText.Of(type));

    private sealed class Plain;

    private sealed class Outer<T>
    {
        public sealed class Inner<TInner>
        {
            public sealed class Plain;
        }
    }
}
