using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Bench.Impact;

/// <summary>One changed operator.</summary>
/// <param name="File">Full path of the file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="At">Where the operator begins in the text.</param>
/// <param name="From">The operator.</param>
/// <param name="To">What stands in its place.</param>
/// <param name="Method">Lines of the method that holds it.</param>
internal sealed record Fault(string File, int Line, int At, string From, string To, Lines Method)
{
    private static readonly Dictionary<SyntaxKind, string> Others = new()
    {
        [SyntaxKind.PlusToken] = "-",
        [SyntaxKind.MinusToken] = "+",
        [SyntaxKind.AsteriskToken] = "/",
        [SyntaxKind.SlashToken] = "*",
        [SyntaxKind.LessThanToken] = "<=",
        [SyntaxKind.LessThanEqualsToken] = "<",
        [SyntaxKind.GreaterThanToken] = ">=",
        [SyntaxKind.GreaterThanEqualsToken] = ">",
        [SyntaxKind.EqualsEqualsToken] = "!=",
        [SyntaxKind.ExclamationEqualsToken] = "==",
        [SyntaxKind.AmpersandAmpersandToken] = "||",
        [SyntaxKind.BarBarToken] = "&&",
    };

    /// <summary>All faults that methods of a file could have.</summary>
    /// <param name="file">Full path, for the record.</param>
    /// <param name="text">The file's text.</param>
    public static IReadOnlyList<Fault> Of(string file, string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        return
        [
            .. root.DescendantNodes()
                .Select(n => (Node: n, Change: ChangeOf(n)))
                .Where(n => n.Change is not null)
                .Select(n => (n.Node, n.Change!.Value.Token, n.Change!.Value.To))
                .Select(n =>
                    (
                        n.Token,
                        n.To,
                        Method: n.Node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()
                            ?? (SyntaxNode?)
                                n.Node.FirstAncestorOrSelf<BasePropertyDeclarationSyntax>()
                    )
                )
                .Where(n => n.Method is not null)
                .Select(n => new Fault(
                    file,
                    LinesOf(n.Token.GetLocation()).From,
                    n.Token.SpanStart,
                    n.Token.Text,
                    n.To,
                    LinesOf(n.Method!.GetLocation())
                )),
        ];
    }

    /// <summary>The text with the fault.</summary>
    public string In(string text) => text[..At] + To + text[(At + From.Length)..];

    private static (SyntaxToken Token, string To)? ChangeOf(SyntaxNode node) =>
        node switch
        {
            BinaryExpressionSyntax binary
                when Others.TryGetValue(binary.OperatorToken.Kind(), out var other) => (
                binary.OperatorToken,
                other
            ),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => (
                not.OperatorToken,
                ""
            ),
            _ => null,
        };

    private static Lines LinesOf(Location location)
    {
        var span = location.GetLineSpan();
        return new Lines(span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1);
    }
}
