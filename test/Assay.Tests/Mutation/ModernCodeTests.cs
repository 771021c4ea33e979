using Assay.Mutation;
using Assay.Tests.Probe;

namespace Assay.Tests.Mutation;

/// <summary>Each piece of newer C# compiles with all its mutants in it, but for those that cannot be right.</summary>
[Collection(ProbesOfTheProcess.Name)]
public sealed class ModernCodeTests
{
    [Theory]
    [InlineData(
        "record",
        "public record R(int A, string B = \"x\") { public int C { get; init; } = A + 1; public R(int a) : this(a * 2, \"y\") { } public virtual bool E => A > 1 && B.Length > 0; } public record struct S(int A) { public readonly int B => A + 1; }"
    )]
    [InlineData(
        "primary constructor",
        "public class P(int a, List<int> b) : Exception($\"{a}\") { private readonly int _c = a + 1; public int D() => a + _c + b.Count; }"
    )]
    [InlineData(
        "patterns",
        "public class P { public string M(object o) => o switch { int n when n > 3 => \"a\", string { Length: > 1 and < 5 } s => s, int[] and [1, .., 3] => \"b\", null => \"d\", _ => throw new Exception() }; public int N(object o) { if (o is not string { Length: > 2 } s || s[0] == 'a') return 1; return s.Length; } }"
    )]
    [InlineData(
        "switch statement",
        "public class P { public int M(int a, object b) { switch (a) { case 1: return 1; case > 5 when b is string s && s.Length > a: return s.Length; case 3: goto case 1; default: throw new Exception(\"x\"); } } }"
    )]
    [InlineData(
        "collection expressions",
        "public class P { public List<int> A { get; } = [1, 2]; public int[] M(IEnumerable<int> a) => [.. a, 3]; public Span<int> S() => new int[] { 1 }; public IReadOnlyList<string> R() => [\"a\"]; }"
    )]
    [InlineData(
        "spans",
        "public ref struct P { private Span<char> _a; public P(Span<char> a) { _a = a; } public ref char First => ref _a[0]; public int M(ReadOnlySpan<char> b) { Span<char> c = stackalloc char[4]; b[..2].CopyTo(c); return c[1..].Length + (b.StartsWith(\"x\") ? 1 : 2); } public ReadOnlySpan<byte> U() => \"abc\"u8; }"
    )]
    [InlineData(
        "iterators",
        "public class P { public IEnumerable<int> M(int n) { for (var i = 0; i < n; i++) { if (i == 3) yield break; yield return i * 2; } } public IEnumerator<int> N() { yield return 1; } }"
    )]
    [InlineData(
        "async iterators",
        "public class P { public async IAsyncEnumerable<int> M(int n) { for (var i = 0; i < n; i++) { await Task.Delay(1).ConfigureAwait(false); yield return i; } } public async Task<int> S() { var a = 0; await foreach (var b in M(3)) { a += b; } return a; } }"
    )]
    [InlineData(
        "async",
        "public class P { public Task A() => Task.Delay(1); public Task<int> B() { return Task.FromResult(1 + 1); } public async Task C() { await A(); } public async Task D() => await B(); public async ValueTask<string> E() => (await B()) > 1 ? \"a\" : \"b\"; public ValueTask F() => default; }"
    )]
    [InlineData(
        "expression bodies",
        "public class P { private int _a = 1; public int A { get => _a; set => _a = value + 1; } public int B => _a * 2; public int this[int i] => i + 1; public P(int a) => _a = a; public void M() => _a++; public static P operator +(P a, P b) => new(a._a + b._a); public static implicit operator int(P a) => a._a; public event Action? E { add => M(); remove => M(); } }"
    )]
    [InlineData(
        "local functions",
        "public class P { public int M(int a) { int F(int b) => b > 1 ? F(b - 1) : b; static bool G(int b, out int c) { c = b + 1; return c > 2; } return G(a, out var d) ? F(d) : 0; } }"
    )]
    [InlineData(
        "nullable",
        "public class P { public int? A; public string? B; public int M() => A ?? B?.Length ?? 3; public bool N() => A > 1 && A is { } a && a < 5; public string O() => B!.Trim() ?? throw new Exception(); public int? Q(P? p) => p?.A; }"
    )]
    [InlineData(
        "required and init",
        "public class P { public required int A { get; init; } public required string B { get; set; } public int C { get; init { field = value + 1; } } public static P M() => new() { A = 1, B = \"x\", C = 3 }; public P N() => new() { A = A + 1, B = B }; }"
    )]
    [InlineData(
        "static abstract",
        "public interface I<T> where T : I<T> { static abstract T Make(int a); static virtual int B => 1; T Self(); } public class P : I<P> { public static P Make(int a) => a > 1 ? new P() : throw new ArgumentException(\"a\", nameof(a)); public P Self() => this; public static T M<T>() where T : I<T> => T.Make(2); }"
    )]
    [InlineData(
        "generics",
        "public class P<T> where T : struct, IComparable<T> { public T? Find(T a, IEnumerable<T> b) { foreach (var c in b) { if (c.CompareTo(a) > 0) return c; } return null; } public bool Try(T a, out T b, ref int c, in int d) { b = a; c += d; return c > 1; } public K N<K>() where K : class, new() => new K(); }"
    )]
    [InlineData(
        "definite assignment",
        "public class P { public int M(string s) { int a; if (int.TryParse(s, out var b)) a = b; else throw new FormatException(\"no\"); int c; switch (b) { case 1: c = 2; break; default: throw new Exception(); } return a + c; } public int N(Dictionary<int, int> d, int k) { if (!d.TryGetValue(k, out var v)) d[k] = v = 3; return v; } public bool T(string s, out int n) { return int.TryParse(s, out n); } public int W() { while (true) { if (N(new(), 1) > 2) return 1; } } }"
    )]
    [InlineData(
        "unsafe and unchecked",
        "public unsafe class P { public int M(int[] a) { fixed (int* p = a) { return unchecked(p[0] + 1) << 2; } } public int* N(int* p) => p + 1; public byte B() => (byte)(1 | 2); public const long C = 1L << 3; public char D => (char)('a' + 1); }"
    )]
    [InlineData(
        "small constants",
        "public class P { public byte A = 1 + 2; public sbyte B = -1; public ushort C => 3; public DayOfWeek D = 0; public void E(short s) { s += 1; E(5); byte[] b = { 1, 2 }; ulong u = 1; u = u + 1; decimal d = 1; double e = 1; char c = 'a'; } public long F(bool x) => x ? 1 : -1; }"
    )]
    [InlineData(
        "queries",
        "public class P { public List<int> M(IEnumerable<int> a) => (from x in a where x > 1 && x < 5 orderby x descending select x + 1).ToList(); public IQueryable<int> Q(IQueryable<int> q) => q.Where(x => x > 1).Select(x => x + 1); public IQueryable<int> R(IQueryable<int> q) => from x in q where x > 1 select x; }"
    )]
    [InlineData(
        "lambdas",
        "public class P { public Action A = () => Console.WriteLine(\"a\"); public Func<int, bool> B = x => x > 1; public Func<Task> C = async () => await Task.Delay(1); public event EventHandler? D; public void M(List<int> l) { l.ForEach(x => x++); D += (_, _) => l.Add(1); D?.Invoke(this, EventArgs.Empty); l.Sort((a, b) => b - a); } }"
    )]
    [InlineData(
        "interpolation",
        "public class P { public string A(int a) => $\"{a + 1:x2} {(a > 1 ? \"b\" : \"c\"),4}\"; public FormattableString B(int a) => $\"{a}\"; public string C => \"\"\"\n    raw\n    \"\"\"; public void D(System.Text.StringBuilder s) => s.Append($\"{1}\"); }"
    )]
    [InlineData(
        "tuples and with",
        "public record P(int A) { public (int X, int Y) M() => (A + 1, A - 1); public P N() => this with { A = A + 1 }; public int O() { var (x, y) = M(); (x, y) = (y, x); return x - y; } public void Deconstruct(out int a, out int b) { a = 1; b = 2; } }"
    )]
    [InlineData(
        "using and lock",
        "public class P : IDisposable { private readonly object _l = new(); public void Dispose() { GC.SuppressFinalize(this); } public int M() { using var a = new P(); using (var b = new P()) { lock (_l) { return b.GetHashCode() + 1; } } } public void T() { try { M(); } catch (Exception e) when (e.Message.Length > 1) { throw; } finally { Dispose(); } } }"
    )]
    [InlineData(
        "struct",
        "public struct P { public int A; public readonly int B; public P(int a) { A = a; B = a + 1; } public ref int R(ref int x) => ref x; public static bool operator ==(P a, P b) => a.A == b.A; public static bool operator !=(P a, P b) => !(a == b); public override bool Equals(object? o) => o is P p && p == this; public override int GetHashCode() => A * 31 + B; }"
    )]
    public void Newer_code_compiles_with_its_mutants(string what, string code)
    {
        using var snippet = MutatedSnippet.Of(code);

        var mutants = snippet.Assembly.Mutants;

        Assert.NotEmpty(mutants);
        Assert.Equal(
            [],
            mutants
                .Where(m => m.Status == MutantStatus.CompileError)
                .Select(m => $"{what}: {m.Mutator}: {MutatedSnippet.Text(m)}: {m.Reason}")
        );
    }
}
