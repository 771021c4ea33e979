using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Find;

/// <summary>Finds variables that expressions declare.</summary>
internal static class Variables
{
    /// <summary>The variables that an expression declares and that live on outside of it.</summary>
    public static IEnumerable<SingleVariableDesignationSyntax> DeclaredIn(SyntaxNode expression) =>
        expression
            .DescendantNodesAndSelf(n =>
                n
                    is not (
                        AnonymousFunctionExpressionSyntax
                        or SwitchExpressionArmSyntax
                        or QueryExpressionSyntax
                    )
            )
            .OfType<SingleVariableDesignationSyntax>();
}
