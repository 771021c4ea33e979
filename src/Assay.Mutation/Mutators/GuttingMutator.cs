using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>The body of a method, constructor, operator, accessor or local function becomes the least that compiles.</summary>
internal sealed class GuttingMutator() : Mutator<SyntaxNode>("gutting", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(SyntaxNode node, SemanticModel model)
    {
        if (
            node is DestructorDeclarationSyntax
            || (Gut.Body(node) is null && Gut.Arrow(node) is null)
            || Method(node, model) is not { } method
        )
        {
            yield break;
        }
        var least = LeastBody.Of(method, node);
        if (!IsLeast(node, least))
        {
            yield return new Gut(node, least, !method.ReturnsVoid && !IsTaskOnly(method));
        }
    }

    private static IMethodSymbol? Method(SyntaxNode node, SemanticModel model) =>
        model.GetDeclaredSymbol(node) switch
        {
            IMethodSymbol method => method,
            IPropertySymbol property => property.GetMethod,
            _ => null,
        };

    private static bool IsTaskOnly(IMethodSymbol method) =>
        method is { IsAsync: true, ReturnType: not INamedTypeSymbol { IsGenericType: true } };

    // It is gutted as it is.
    private static bool IsLeast(SyntaxNode node, string least) =>
        Gut.Body(node) is { } body
            ? body.Statements.Count == 0
                || (
                    body.Statements is [ReturnStatementSyntax { Expression: { } value }]
                    && IsEmpty(value)
                )
                || (body.Statements is [var only] && only.ToString() == least)
            : IsEmpty(Gut.Arrow(node)!.Expression);

    private static bool IsEmpty(ExpressionSyntax value) =>
        value.Kind()
            is SyntaxKind.DefaultLiteralExpression
                or SyntaxKind.DefaultExpression
                or SyntaxKind.NullLiteralExpression
                or SyntaxKind.FalseLiteralExpression
        || value is LiteralExpressionSyntax { Token.Value: 0 };
}
