using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Changes;

/// <summary>Finds variables that expressions declare.</summary>
internal static class DeclaredVariables
{
    /// <summary>The variables that an expression declares and that live on outside of it.</summary>
    public static IEnumerable<SingleVariableDesignationSyntax> In(SyntaxNode expression) =>
        expression.DescendantNodesAndSelf(SharesScope).OfType<SingleVariableDesignationSyntax>();

    /// <summary>False for what keeps the variables that are declared in it to itself.</summary>
    public static bool SharesScope(SyntaxNode node) =>
        node
            is not (
                AnonymousFunctionExpressionSyntax
                or SwitchExpressionArmSyntax
                or QueryExpressionSyntax
            );
}
