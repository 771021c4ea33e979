using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Find;

/// <summary>Finds the smallest piece of code that a change can be put behind a switch with.</summary>
internal static class Placement
{
    /// <summary>The change as it can be compiled, or else why it cannot, as a clause.</summary>
    public static (Change? Woven, string? Obstacle) Of(Change change, SemanticModel model) =>
        change is Swap swap ? Of(swap, model) : (change, null);

    private static (Change? Woven, string? Obstacle) Of(Swap swap, SemanticModel model)
    {
        var wider = swap;
        while (Outer(wider.Expression) is { } outer)
        {
            wider = new Swap(outer, outer.ReplaceNode(wider.Expression, wider.With));
        }
        if (wider.Expression.Parent is PatternSyntax)
        {
            return (null, "a pattern has to be a constant");
        }
        _ = model;
        return Variables.DeclaredIn(wider.Expression).Any()
            ? (null, "it declares variables that are used elsewhere")
            : (wider, null);
    }

    // What can only be a part of something else.
    private static ConditionalAccessExpressionSyntax? Outer(ExpressionSyntax expression) =>
        expression.Parent switch
        {
            ConditionalAccessExpressionSyntax access when access.WhenNotNull == expression =>
                access,
            _ when expression
                    .DescendantNodesAndSelf(n =>
                        n
                            is ExpressionSyntax
                                and not ConditionalAccessExpressionSyntax
                                or ArgumentListSyntax
                    )
                    .Any(n =>
                        n is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax
                    ) => expression.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(),
            _ => null,
        };
}
