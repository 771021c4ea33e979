namespace Assay.Tests.Analysis.Instrument;

/// <summary>
/// Pieces of C#, with comments that say what Run must pass: <c>// hit</c>, <c>// not</c>, and <c>// ways 1/2</c> for how
/// many ways the branches of a line have and were taken.
/// </summary>
internal static class Constructs
{
    public static readonly Dictionary<string, string> All = new()
    {
        ["if without else, always true"] = """
            static class Subject { public static int Run() { return Of(3); }
            static int Of(int x) {
                if (x > 2) // ways 1/2
                    x++; // hit
                return x; // hit
            } }
            """,
        ["if with else"] = """
            static class Subject { public static int Run() => Of(1);
            static int Of(int x) {
                if (x > 2) // ways 1/2
                    return 1; // not
                else
                    return 2; // hit
            } }
            """,
        ["both operands of and"] = """
            static class Subject { public static bool Run() => Of(1, 0);
            static bool Of(int x, int y) {
                if (x > 0 && y > 0) // ways 2/4
                    return true; // not
                return false; // hit
            } }
            """,
        ["statement behind a call that throws"] = """
            static class Subject { public static void Run() { try { Of(null); } catch (ArgumentNullException) { } }
            static string Of(string x) {
                Check(x); // hit
                var y = x.Trim(); // not
                return y; // not
            }
            static void Check(object x) {
                if (x == null) // ways 1/2
                    throw new ArgumentNullException(); // hit
                GC.KeepAlive(x); // not
            } }
            """,
        ["loop that is never entered"] = """
            static class Subject { public static void Run() => Of(new int[0]);
            static void Of(int[] xs) {
                foreach (var x in xs) // ways 1/2
                {
                    GC.KeepAlive(x); // not
                }
                GC.KeepAlive(xs); // hit
            } }
            """,
        ["async method that awaits, with a condition on the result"] = """
            static class Subject { public static async Task Run() {
                await Task.Yield(); // hit
                if (await Of(1)) // ways 1/2
                    GC.KeepAlive(1); // not
                GC.KeepAlive(2); // hit
            }
            static async Task<bool> Of(int x) {
                await Task.Delay(1); // hit
                return x > 1; // hit
            } }
            """,
        ["async method that throws before its second half"] = """
            static class Subject { public static async Task Run() { try { await Of(); } catch (InvalidOperationException) { await Task.Yield(); } }
            static async Task Of() {
                await Task.Yield(); // hit
                Throw(); // hit
                await Task.Yield(); // not
                GC.KeepAlive(1); // not
            }
            static void Throw() => throw new InvalidOperationException(); // hit
            }
            """,
        ["awaiting catch and finally"] = """
            static class Subject { public static async Task Run() {
                try {
                    await Task.Yield(); // hit
                } catch (InvalidOperationException) {
                    await Task.Yield(); // not
                    throw; // not
                } finally {
                    await Task.Yield(); // hit
                }
                GC.KeepAlive(1); // hit
            } }
            """,
        ["iterator that is left early"] = """
            static class Subject { public static int Run() => Of().First();
            static IEnumerable<int> Of() {
                try {
                    yield return 1; // hit
                    yield return 2; // not
                } finally {
                    GC.KeepAlive(1); // hit
                }
            } }
            """,
        ["async iterator"] = """
            static class Subject { public static async Task Run() {
                await foreach (var x in Of())
                    if (x == 1) break; // ways 1/2
            }
            static async IAsyncEnumerable<int> Of() {
                await Task.Yield(); // hit
                yield return 1; // hit
                yield return 2; // not
            } }
            """,
        ["lambda of several lines that is never called"] = """
            static class Subject { public static object Run() {
                Func<int, int> f = x => {
                    x++; // not
                    return x; // not
                };
                return f; // hit
            } }
            """,
        ["lambda that is called twice, cached by the compiler"] = """
            static class Subject { public static int Run() {
                return new[] { 1, 2 }.Select(x => x > 1 ? 1 : 2).Sum(); // ways 2/2
            } }
            """,
        ["local functions"] = """
            static class Subject { public static int Run() {
                return One();
                int One() {
                    return 1; // hit
                }
                int Two() {
                    return 2; // not
                }
            } }
            """,
        ["generic type and method"] = """
            class Box<T> { public T Value;
                public TOut Map<TOut>(Func<T, TOut> f) {
                    if (Value == null) // ways 1/2
                        return default; // not
                    return f(Value); // hit
                } }
            static class Subject { public static void Run() { new Box<string> { Value = "a" }.Map(s => s.Length); new Box<int>().Map(i => "b"); } }
            """,
        ["record with a primary constructor"] = """
            record Point(int X, int Y) { // hit
                public int Sum => X + Y; // hit
                public int Never => X - Y; // not
            }
            static class Subject { public static void Run() { var p = new Point(1, 2) with { X = 3 }; GC.KeepAlive(p.Sum); GC.KeepAlive(p == new Point(1, 1)); } }
            """,
        ["class with a primary constructor"] = """
            class Greeter(string name) { // hit
                public string Hello() => "hello " + name; // hit
                public string Bye() => "bye " + name; // not
            }
            static class Subject { public static void Run() => new Greeter("a").Hello(); }
            """,
        ["automatic properties and field initialisers"] = """
            class Settings {
                public int Read { get; set; } = 1; // hit
                private int _never = 2; // hit
                public int Never { get => _never; } // not
            }
            static class Subject { public static void Run() => GC.KeepAlive(new Settings().Read); }
            """,
        ["switch statement"] = """
            static class Subject { public static string Run() => Of(2);
            static string Of(int x) {
                switch (x) {
                    case 1: return "a"; // not
                    case 2: return "b"; // hit
                    case 3: return "c"; // not
                    default: return "d"; // not
                }
            } }
            """,
        ["switch expression, an arm a line"] = """
            static class Subject { public static string Run() => Of("b");
            static string Of(string x) => x switch {
                "a" => A(), // not
                "b" => B(), // hit
                _ => C(), // not
            };
            static string A() => "a"; // not
            static string B() => "b"; // hit
            static string C() => "c"; // not
            }
            """,
        ["pattern matching"] = """
            static class Subject { public static int Run() => Of("abc");
            static int Of(object x) {
                if (x is string { Length: > 2 } s) // ways 2/4
                    return s.Length; // hit
                return 0; // not
            } }
            """,
        ["exception filter"] = """
            static class Subject { public static void Run() {
                try {
                    throw new InvalidOperationException("a"); // hit
                }
                catch (InvalidOperationException e) when (e.Message == "b") {
                    GC.KeepAlive(1); // not
                }
                catch (Exception) {
                    GC.KeepAlive(2); // hit
                }
            } }
            """,
        ["finally, using and lock"] = """
            static class Subject { public static void Run() {
                using var reader = new System.IO.StringReader("a"); // hit
                lock (reader) {
                    GC.KeepAlive(reader.Read()); // hit
                }
                try {
                    GC.KeepAlive(2); // hit
                } finally {
                    GC.KeepAlive(3); // hit
                }
            } }
            """,
        ["default interface method"] = """
            interface INamed {
                string Name => "n"; // hit
                string Never => "m"; // not
            }
            class Named : INamed { }
            static class Subject { public static void Run() => GC.KeepAlive(((INamed)new Named()).Name); }
            """,
        ["static constructor and lazy value"] = """
            static class Subject {
                static readonly int Length = Measure("abc"); // hit
                static readonly Lazy<int> Late = new(() =>
                    Measure("never")); // not
                static int Measure(string s) => s.Length; // hit
                public static int Run() => Length; // hit
            }
            """,
        ["pointers, ref returns and stackalloc"] = """
            static class Subject { public static unsafe int Run() {
                Span<int> xs = stackalloc int[3]; // hit
                ref var first = ref xs[0]; // hit
                first = 4; // hit
                fixed (int* p = xs)
                    return p[0] > 4 ? 1 : 2; // ways 1/2
            } }
            """,
        ["constrained calls and volatile fields"] = """
            static class Subject { static volatile int _x; public static string Run() => Of(3);
            static string Of<T>(T x) where T : struct {
                _x = 3; // hit
                if (x.Equals(default(T))) // ways 1/2
                    return ""; // not
                return x.ToString() + _x; // hit
            } }
            """,
        ["null-conditional and null-coalescing operators"] = """
            static class Subject { public static string Run() => Of(null);
            static string Of(string x) {
                return x?.Trim() ?? "none"; // ways 2/4
            } }
            """,
        ["delegate of a method group"] = """
            static class Subject { public static int Run() {
                return new[] { "a" }.Select(Length).Sum(); // hit
            }
            static int Length(string s) => s.Length; // hit
            }
            """,
        ["goto and nested loops"] = """
            static class Subject { public static void Run() {
                for (var i = 0; i < 3; i++) // ways 1/2
                    for (var j = 0; j < 3; j++) // ways 2/2
                        if (i == 1 && j == 1) // ways 4/4
                            goto Out;
                GC.KeepAlive(1); // not
                Out: GC.KeepAlive(2); // hit
            } }
            """,
        ["partial class, indexer, operator and event"] = """
            partial class Bag { public int this[int i] => i; // hit
            }
            partial class Bag {
                public static Bag operator +(Bag a, Bag b) => a; // hit
                public event Action Changed { add { GC.KeepAlive(1); } // hit
                    remove { GC.KeepAlive(2); } } // not
            }
            static class Subject { public static void Run() { var b = new Bag() + new Bag(); b.Changed += () => { }; GC.KeepAlive(b[1]); } }
            """,
        ["dynamic call"] = """
            static class Subject { public static object Run() {
                dynamic x = "abc"; // hit
                return x.Length; // hit
            } }
            """,
        ["excluded code"] = """
            using System.Diagnostics.CodeAnalysis;
            static class Subject { public static async Task Run() { Left(); await LeftAsync(); }
            [ExcludeFromCodeCoverage] static void Left() {
                Func<int> f = () => 1; // out
                f(); // out
            }
            [ExcludeFromCodeCoverage] static async Task LeftAsync() {
                await Task.Yield(); // out
            }
            [ExcludeFromCodeCoverage] static int Property => 3; // out
            }
            """,
    };
}
