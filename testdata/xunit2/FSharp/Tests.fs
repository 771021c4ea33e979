module Shop.Tests

open Xunit

[<Fact>]
let ``a total is never negative`` () = Assert.True(1 > 0)

[<Theory>]
[<InlineData(1, 2)>]
let ``adds (and more)`` (a: int, b: int) = Assert.Equal(3, a + b)

type Cart() =
    [<Fact>]
    member _.``is empty`` () = Assert.Empty []
