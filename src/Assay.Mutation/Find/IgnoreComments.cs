using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Assay.Mutation.Find;

/// <summary>Comments <c>// assay: ignore reason</c>: at the end of a line, on the line above, or before a whole member.</summary>
internal sealed class IgnoreComments
{
    private const string Sign = "assay: ignore";

    private readonly List<(TextSpan Span, string Reason)> _spans = [];

    public IgnoreComments(SyntaxTree tree)
    {
        var text = tree.GetText();
        foreach (var comment in tree.GetRoot().DescendantTrivia())
        {
            if (
                comment.IsKind(SyntaxKind.SingleLineCommentTrivia)
                && Reason(comment.ToString()) is { } reason
            )
            {
                _spans.Add((Span(comment, text), reason));
            }
        }
    }

    /// <summary>The reason that a comment gives not to change what stands there; null where none does.</summary>
    public string? Reason(SyntaxNode place) =>
        _spans.Where(s => s.Span.Contains(place.SpanStart)).Select(s => s.Reason).FirstOrDefault();

    private static TextSpan Span(SyntaxTrivia comment, SourceText text)
    {
        var token = comment.Token;
        if (comment.SpanStart > token.SpanStart)
        {
            return text.Lines.GetLineFromPosition(comment.SpanStart).Span;
        }
        return token
                .Parent!.AncestorsAndSelf()
                .LastOrDefault(n =>
                    n.SpanStart == token.SpanStart
                    && n
                        is MemberDeclarationSyntax
                            or AccessorDeclarationSyntax
                            or LocalFunctionStatementSyntax
                )
                ?.Span
            ?? text.Lines.GetLineFromPosition(token.SpanStart).Span;
    }

    private static string? Reason(string comment)
    {
        var said = comment.TrimStart('/').Trim();
        if (!said.StartsWith(Sign, StringComparison.Ordinal))
        {
            return null;
        }
        var reason = said[Sign.Length..];
        return reason.Length == 0 ? "a comment says so"
            : char.IsLetterOrDigit(reason[0]) ? null
            : reason.TrimStart(' ', ':', '-');
    }
}
