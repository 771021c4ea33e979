namespace Cover;

public class MemberTests
{
    [Fact]
    public void Chained_constructor()
    {
        using var kept = new Kept(new Members());
        Assert.Equal(4, kept.Members.Count);
    }

    [Fact]
    public void Property()
    {
        using var kept = new Kept(new Members(1) { Checked = 5 });
        Assert.Equal(5, kept.Members.Checked);
    }

    [Fact]
    public void Property_refuses()
    {
        using var kept = new Kept(new Members(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => kept.Members.Checked = -1);
    }

    [Fact]
    public void Indexer()
    {
        using var kept = new Kept(new Members(1) { [2] = 6 });
        Assert.Equal(6, kept.Members[2]);
    }

    [Fact]
    public void Event()
    {
        using var kept = new Kept(new Members(1));
        kept.Members.Changed += (_, _) => { };
    }

    [Fact]
    public void Operators()
    {
        using var a = new Kept(new Members(1));
        using var b = new Kept(a.Members + a.Members);
        Assert.Equal(2, (int)b.Members);
    }

    [Fact]
    public void Conversion()
    {
        using var kept = new Kept((Members)3);
        Assert.True(kept.Members ? true : false);
    }

    [Fact]
    public void Extension_method() => Assert.Equal("aa", "a".Twice());

    [Fact]
    public void Extension_property() => Assert.True("a".IsShort);

    [Fact]
    public void Static_extension() => Assert.Equal("xx", string.Of(2));

    /// <summary>Finalizers run when they like, during any test.</summary>
    private sealed class Kept : IDisposable
    {
        public Kept(Members members)
        {
            GC.SuppressFinalize(members);
            Members = members;
        }

        public Members Members { get; }

        public void Dispose() => GC.KeepAlive(Members);
    }
}
