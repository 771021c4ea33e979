namespace Cover;

public class IteratorTests
{
    [Fact]
    public void All_numbers() => Assert.Equal([0, 1, -1], Iterators.Numbers(2));

    [Fact]
    public void First_number() => Assert.Equal(0, Iterators.Numbers(2).First());

    [Fact]
    public void Never_enumerated() => Assert.NotNull(Iterators.Numbers(2));

    [Fact]
    public void Closes_early()
    {
        var log = new List<string>();
        Assert.Equal("a", Iterators.Closing(log).First());
        Assert.Equal(["closed"], log);
    }

    [Fact]
    public void Checks_at_once() =>
        Assert.Throws<ArgumentNullException>(() => Iterators.Checked(null));

    [Fact]
    public void Breaks() => Assert.Equal([1], Iterators.Checked([1, -1, 2]));

    [Fact]
    public void Is_enumerable() => Assert.Equal(7, new Iterators().Single());

    [Fact]
    public void Is_enumerable_of_old()
    {
        foreach (object n in (System.Collections.IEnumerable)new Iterators())
        {
            Assert.Equal(7, n);
        }
    }
}
