using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>In patterns <c>&lt; a</c> becomes <c>&lt;= a</c> and so on, <c>and</c> becomes <c>or</c> and the other way round.</summary>
internal sealed class RelationalPatternMutator()
    : Mutator<PatternSyntax>("pattern-part", MutationLevel.Standard)
{
    protected override IEnumerable<Change> Of(PatternSyntax node, SemanticModel model)
    {
        PatternSyntax? with = node switch
        {
            RelationalPatternSyntax relational => relational.WithOperatorToken(
                SyntaxFactory
                    .Token(
                        relational.OperatorToken.Kind() switch
                        {
                            SyntaxKind.LessThanToken => SyntaxKind.LessThanEqualsToken,
                            SyntaxKind.LessThanEqualsToken => SyntaxKind.LessThanToken,
                            SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanEqualsToken,
                            _ => SyntaxKind.GreaterThanToken,
                        }
                    )
                    .WithTriviaFrom(relational.OperatorToken)
            ),
            BinaryPatternSyntax
            {
                // With types there is little that both could mean.
                Left: RelationalPatternSyntax or ConstantPatternSyntax or UnaryPatternSyntax,
                Right: RelationalPatternSyntax or ConstantPatternSyntax or UnaryPatternSyntax
            } binary when !DeclaredVariables.In(binary).Any() => SyntaxFactory.BinaryPattern(
                binary.IsKind(SyntaxKind.AndPattern) ? SyntaxKind.OrPattern : SyntaxKind.AndPattern,
                binary.Left.WithoutTrivia(),
                Code.Spaced(
                    SyntaxFactory.Token(
                        binary.IsKind(SyntaxKind.AndPattern)
                            ? SyntaxKind.OrKeyword
                            : SyntaxKind.AndKeyword
                    )
                ),
                binary.Right.WithoutTrivia()
            ),
            _ => null,
        };
        var whole = node.Ancestors().FirstOrDefault(a => a is ExpressionSyntax or StatementSyntax);
        if (with is not null && whole is IsPatternExpressionSyntax or SwitchExpressionSyntax)
        {
            yield return new Swap(
                (ExpressionSyntax)whole,
                whole.ReplaceNode((SyntaxNode)node, with) as ExpressionSyntax
                    ?? throw new InvalidOperationException()
            )
            {
                At = node,
                Told = with.ToString(),
            };
        }
    }
}
