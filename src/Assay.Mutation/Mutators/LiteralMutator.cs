using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>Numbers become the next one, <c>true</c> becomes <c>false</c>, characters and strings others.</summary>
internal sealed class LiteralMutator()
    : Mutator<LiteralExpressionSyntax>("literal", MutationLevel.Standard)
{
    protected override IEnumerable<Change> Of(LiteralExpressionSyntax node, SemanticModel model)
    {
        var with = node.Kind() switch
        {
            SyntaxKind.TrueLiteralExpression => Code.Bool(false),
            SyntaxKind.FalseLiteralExpression => Code.Bool(true),
            SyntaxKind.StringLiteralExpression => Code.Text(
                node.Token.ValueText.Length == 0 ? Code.Stranger : ""
            ),
            SyntaxKind.CharacterLiteralExpression => SyntaxFactory.LiteralExpression(
                SyntaxKind.CharacterLiteralExpression,
                SyntaxFactory.Literal((char)((char)node.Token.Value! + 1))
            ),
            SyntaxKind.NumericLiteralExpression when Next(node.Token.Value) is { } next =>
                SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, next),
            _ => null,
        };
        if (with is not null && !IsOfAwait(node) && !IsLoop(node))
        {
            // Of the numbers that are no members of an enum only 0 is one by itself.
            yield return model.GetTypeInfo(node).ConvertedType is { TypeKind: TypeKind.Enum } type
                ? new Swap(node, Code.Cast(type, with)) { Told = with.ToString() }
                : new Swap(node, with);
        }
    }

    private static SyntaxToken? Next(object? value) =>
        value switch
        {
            int v => SyntaxFactory.Literal(v == int.MaxValue ? 0 : v + 1),
            uint v => SyntaxFactory.Literal(v == uint.MaxValue ? 0 : v + 1),
            long v => SyntaxFactory.Literal(v == long.MaxValue ? 0 : v + 1),
            ulong v => SyntaxFactory.Literal(v == ulong.MaxValue ? 0 : v + 1),
            float v => SyntaxFactory.Literal(v + 1),
            double v => SyntaxFactory.Literal(v + 1),
            decimal v => SyntaxFactory.Literal(v + 1),
            _ => null,
        };

    // Where code goes on after a wait is no matter for tests.
    private static bool IsOfAwait(LiteralExpressionSyntax node) =>
        node.Parent?.Parent?.Parent
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" }
            };

    // Of a loop that only ends by what is in it.
    private static bool IsLoop(LiteralExpressionSyntax node) =>
        node.Parent is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax;
}
