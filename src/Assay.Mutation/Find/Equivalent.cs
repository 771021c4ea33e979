using Assay.Mutation.Changes;
using Assay.Mutation.Mutators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Find;

/// <summary>Tells changes that cannot come out otherwise, whatever runs; only what can be proved.</summary>
internal static class Equivalent
{
    public static bool Is(Change change, SemanticModel model) =>
        change is Swap swap
        && (
            SyntaxFactory.AreEquivalent(swap.Expression, swap.With)
            || (
                swap is { Expression: BinaryExpressionSyntax from, With: BinaryExpressionSyntax to }
                && IsNeutral(from, to, model)
            )
        );

    // x * 1 and x / 1, x + 0 and x - 0, x << 0 and x >> 0. Of floating point, 0.0 tells + and - apart.
    private static bool IsNeutral(
        BinaryExpressionSyntax from,
        BinaryExpressionSyntax to,
        SemanticModel model
    )
    {
        var type = model.GetTypeInfo(from.Left).Type;
        int? neutral = (from.Kind(), to.Kind()) switch
        {
            (SyntaxKind.MultiplyExpression, SyntaxKind.DivideExpression)
            or (SyntaxKind.DivideExpression, SyntaxKind.MultiplyExpression) => 1,


            (SyntaxKind.AddExpression, SyntaxKind.SubtractExpression)
            or
            (SyntaxKind.SubtractExpression, SyntaxKind.AddExpression)
            or
            (SyntaxKind.LeftShiftExpression, SyntaxKind.RightShiftExpression)
            or (SyntaxKind.RightShiftExpression, SyntaxKind.LeftShiftExpression) => 0,
            _ => null,
        };
        return neutral is not null
            && Operators.IsNumber(type)
            && type!.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64
            && model.GetConstantValue(from.Right).Value is int value
            && value == neutral;
    }
}
