using Assay.Mutation;
using Assay.Tests.Probe;

namespace Assay.Tests.Mutation.Mutators;

/// <summary>What each mutator makes of a piece of code, and that each of it compiles and comes out otherwise.</summary>
[Collection(ProbesOfTheProcess.Name)]
public sealed class MutatorTests
{
    [Theory]
    // Operators: parameters, code, arguments, what it gives, mutants with what these give.
    [InlineData("arithmetic", "return 7 % 4;", "3", "7 % 4 -> 7 * 4: 28")]
    [InlineData("equality", "return 1 == 2;", "False", "1 == 2 -> 1 != 2: True")]
    [InlineData(
        "equality",
        "return new object() != null;",
        "True",
        "new object() != null -> new object() == null: False"
    )]
    [InlineData(
        "relational",
        "var a = 1; return a < 1;",
        "False",
        "a < 1 -> a <= 1: True¦a < 1 -> a >= 1: True"
    )]
    [InlineData(
        "relational",
        "var a = 1; return a >= 1;",
        "True",
        "a >= 1 -> a > 1: False¦a >= 1 -> a < 1: False"
    )]
    [InlineData(
        "logical",
        "bool a = true, b = false; return a && b;",
        "False",
        "a && b -> a || b: True"
    )]
    [InlineData(
        "logical",
        "bool a = true, b = false; return a || b;",
        "True",
        "a || b -> a && b: False"
    )]
    [InlineData(
        "logical",
        "object a = 3; return a is int n && n > 3;",
        "False",
        "a is int n && n > 3 -> a is int n || n > 3: True"
    )]
    [InlineData("bitwise", "int a = 6, b = 3; return a & b;", "2", "a & b -> a | b: 7")]
    [InlineData(
        "bitwise",
        "return (DayOfWeek.Monday | DayOfWeek.Tuesday).ToString();",
        "Wednesday",
        "DayOfWeek.Monday | DayOfWeek.Tuesday -> DayOfWeek.Monday & DayOfWeek.Tuesday: Sunday"
    )]
    [InlineData("shift", "int a = 4; return a >> 1;", "2", "a >> 1 -> a << 1: 8")]
    [InlineData("compound-assignment", "int a = 4; a += 1; return a;", "5", "a += 1 -> a -= 1: 3")]
    [InlineData(
        "compound-assignment",
        "string? a = \"x\"; a ??= \"y\"; return a;",
        "x",
        "a ??= \"y\" -> a = \"y\": y"
    )]
    [InlineData("unary", "int a = 4; return -a;", "-4", "-a -> a: 4")]
    [InlineData("unary", "bool a = true; return !a;", "False", "!a -> a: True")]
    [InlineData("increment", "int a = 4; a++; return a;", "5", "a++ -> a--: 3")]
    [InlineData(
        "increment",
        "int b = 0; for (int i = 0; i < 3 && i > -3; i++) { b += i; } return b;",
        "3",
        "i++ -> i--: -3"
    )]
    [InlineData(
        "increment",
        "int a = 4; Action b = () => a++; b(); return a;",
        "5",
        "a++ -> a--: 3"
    )]
    [InlineData(
        "null-coalescing",
        "string? a = \"x\"; return a ?? \"y\";",
        "x",
        "a ?? \"y\" -> a: x¦a ?? \"y\" -> \"y\": y"
    )]
    [InlineData(
        "range",
        "var a = \"abcd\"; return a[1..3];",
        "bc",
        "1..3 -> ..3: abc¦1..3 -> 1..: bcd"
    )]
    [InlineData("range", "var a = \"abcd\"; return a[^1];", "d", "^1 -> 1: b")]
    // Conditions.
    [InlineData(
        "negated-condition",
        "bool a = true; if (a) return 1; return 2;",
        "1",
        "a -> !a: 2"
    )]
    [InlineData("always-true", "bool a = false; return a ? 1 : 2;", "2", "a -> true: 1")]
    [InlineData(
        "always-false",
        "int i = 0; while (i < 3) i++; return i;",
        "3",
        "i < 3 -> false: 0"
    )]
    [InlineData(
        "always-false",
        "object a = 3; if (!(a is int n)) return 0; return n;",
        "3",
        "!(a is int n) -> false: 3"
    )]
    [InlineData(
        "always-true",
        "object a = 3L; if (a is int n) return n; return 5;",
        "5",
        "a is int n -> true: 0"
    )]
    [InlineData(
        "negated-condition",
        "int.TryParse(\"5\", out var n); if (int.TryParse(\"4\", out var m)) return n + m; return m;",
        "9",
        "int.TryParse(\"4\", out var m) -> !int.TryParse(\"4\", out var m): 4"
    )]
    [InlineData(
        "pattern",
        "object a = 3; return a is string or int;",
        "True",
        "a is string or int -> a is not (string or int): False"
    )]
    [InlineData(
        "switch-arm",
        "int a = 3; return a switch { 3 => 1, _ => 2 };",
        "1",
        "3 -> never taken: 2"
    )]
    [InlineData(
        "pattern-part",
        "int a = 5; return a is > 5 and < 9;",
        "False",
        "> 5 and < 9 -> > 5 or < 9: True¦> 5 -> >= 5: True¦< 9 -> <= 9: False"
    )]
    [InlineData(
        "logical",
        "object a = 3, b = 4; if (a is int n && b is int m) return n + m; return 0;",
        "7",
        "a is int n && b is int m -> a is int n || b is int m: 3"
    )]
    [InlineData(
        "logical",
        "object a = 3, b = 4L; if (a is not int n || b is not int m) return 0; return n + m;",
        "0",
        "a is not int n || b is not int m -> a is not int n && b is not int m: 3"
    )]
    [InlineData(
        "negated-condition",
        "object a = 3, b = 4; if (a is int n && b is int m) return n + m; return 0;",
        "7",
        "a is int n && b is int m -> !(a is int n && b is int m): 0"
    )]
    // Values.
    [InlineData("literal", "return 3;", "3", "3 -> 4: 4")]
    [InlineData("literal", "return true;", "True", "true -> false: False")]
    [InlineData(
        "literal",
        "return \"a\" + \"\";",
        "a",
        "\"a\" -> \"\": ¦\"\" -> \"assay\": aassay"
    )]
    [InlineData("literal", "return 'a';", "a", "'a' -> 'b': b")]
    [InlineData("literal", "byte a = 7; return a;", "7", "7 -> 8: 8")]
    [InlineData("literal", "object a = 4; return a is 3;", "False", "4 -> 5: False¦3 -> 4: True")]
    [InlineData("interpolation", "int a = 3; return $\"{a}!\";", "3!", "$\"{a}!\" -> \"\": ")]
    [InlineData(
        "enum",
        "return DayOfWeek.Monday;",
        "Monday",
        "DayOfWeek.Monday -> DayOfWeek.Tuesday: Tuesday"
    )]
    [InlineData("initializer", "return new List<int> { 1, 2 }.Count;", "2", "{ 1, 2 } -> { }: 0")]
    [InlineData(
        "initializer",
        "return new List<int> { Capacity = 5 }.Capacity;",
        "5",
        "Capacity = 5 ->: 0"
    )]
    [InlineData("initializer", "int[] a = [1, 2]; return a.Length;", "2", "[1, 2] -> []: 0")]
    // Statements and returns.
    [InlineData("return", "return \"a\";", "a", "\"a\" -> default: null")]
    [InlineData(
        "statement",
        "var a = new List<int>(); a.Add(1); return a.Count;",
        "1",
        "a.Add(1); ->: 0"
    )]
    [InlineData("statement", "int a; a = 4; return a;", "4", "a = 4; ->: 0")]
    [InlineData(
        "statement",
        "throw new InvalidOperationException();",
        "InvalidOperationException",
        "throw new InvalidOperationException(); ->: null"
    )]
    [InlineData(
        "statement",
        "int a = 1; if (a > 0) throw new InvalidOperationException(); return a;",
        "InvalidOperationException",
        "throw new InvalidOperationException(); ->: 1"
    )]
    [InlineData(
        "statement",
        "int n = 0; foreach (var a in \"abc\") { if (a == 'b') break; n++; } return n;",
        "1",
        "break; ->: 3¦n++; ->: 0"
    )]
    [InlineData("gutting", "return 3;", "3", "{ return 3; } -> { return default!; }: null")]
    [InlineData(
        "block",
        "var a = new object(); lock (a) { return System.Threading.Monitor.IsEntered(a); }",
        "True",
        "lock (a) { return System.Threading.Monitor.IsEntered(a); } -> { return System.Threading.Monitor.IsEntered(a); }: False"
    )]
    [InlineData(
        "regex",
        "return System.Text.RegularExpressions.Regex.IsMatch(\"a1\", @\"^\\d\");",
        "False",
        "@\"^\\d\" -> \"\\\\d\": True¦@\"^\\d\" -> \"^\\\\D\": True"
    )]
    // Calls.
    [InlineData(
        "linq",
        "return new[] { 1, 2, 3 }.First();",
        "1",
        "new[] { 1, 2, 3 }.First() -> new[] { 1, 2, 3 }.Last(): 3"
    )]
    [InlineData(
        "linq",
        "return new[] { 1, 2 }.Where(a => a > 1).Count();",
        "1",
        "new[] { 1, 2 }.Where(a => a > 1) -> new[] { 1, 2 }: 2"
    )]
    [InlineData(
        "string-method",
        "return \"abc\".StartsWith(\"a\");",
        "True",
        "\"abc\".StartsWith(\"a\") -> \"abc\".EndsWith(\"a\"): False"
    )]
    [InlineData(
        "string-method",
        "string? a = \"Ab\"; return a?.ToUpper().Trim();",
        "AB",
        ".ToUpper() -> .ToLower(): ab"
    )]
    [InlineData("math", "return Math.Max(1, 2);", "2", "Math.Max(1, 2) -> Math.Min(1, 2): 1")]
    [InlineData(
        "collection-method",
        "return new List<int> { 1, 2, 1 }.IndexOf(1);",
        "0",
        "new List<int> { 1, 2, 1 }.IndexOf(1) -> new List<int> { 1, 2, 1 }.LastIndexOf(1): 2"
    )]
    [InlineData(
        "span-method",
        "return \" a\".AsSpan().TrimStart().Length;",
        "1",
        "\" a\".AsSpan().TrimStart() -> \" a\".AsSpan().TrimEnd(): 2"
    )]
    [InlineData(
        "checked",
        "int a = int.MaxValue; return checked(a + 1);",
        "OverflowException",
        "checked(a + 1) -> unchecked(a + 1): -2147483648"
    )]
    public void A_mutator_makes_mutants_that_come_out_otherwise(
        string mutator,
        string body,
        string original,
        string mutants
    )
    {
        using var snippet = MutatedSnippet.OfBody("", body, new SnippetInput(mutator));

        var (result, mutated) = snippet.Run();

        Assert.Equal(
            [],
            snippet
                .Assembly.Mutants.Where(m => m.Status == MutantStatus.CompileError)
                .Select(m => m.Reason)
        );
        Assert.Equal(original, Written(result));
        Assert.Equal(
            mutants.Split('¦'),
            snippet
                .Assembly.Mutants.Where(m => m.Status == MutantStatus.Valid)
                .Select(m =>
                    $"{MutatedSnippet.Text(m)}: {Written(mutated[MutatedSnippet.Text(m)])}"
                )
        );
    }

    private static string Written(object? value) =>
        Convert.ToString(value ?? "null", System.Globalization.CultureInfo.InvariantCulture)!;
}
