using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary><c>a += b</c> becomes <c>a -= b</c>, and so on.</summary>
internal sealed class CompoundAssignmentMutator()
    : Mutator<AssignmentExpressionSyntax>("compound-assignment", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(AssignmentExpressionSyntax node, SemanticModel model)
    {
        var other = node.Kind() switch
        {
            SyntaxKind.AddAssignmentExpression => SyntaxKind.SubtractAssignmentExpression,
            SyntaxKind.SubtractAssignmentExpression => SyntaxKind.AddAssignmentExpression,
            SyntaxKind.MultiplyAssignmentExpression => SyntaxKind.DivideAssignmentExpression,
            SyntaxKind.DivideAssignmentExpression => SyntaxKind.MultiplyAssignmentExpression,
            SyntaxKind.ModuloAssignmentExpression => SyntaxKind.MultiplyAssignmentExpression,
            SyntaxKind.AndAssignmentExpression => SyntaxKind.OrAssignmentExpression,
            SyntaxKind.OrAssignmentExpression => SyntaxKind.AndAssignmentExpression,
            SyntaxKind.ExclusiveOrAssignmentExpression => SyntaxKind.AndAssignmentExpression,
            SyntaxKind.LeftShiftAssignmentExpression => SyntaxKind.RightShiftAssignmentExpression,
            SyntaxKind.RightShiftAssignmentExpression => SyntaxKind.LeftShiftAssignmentExpression,
            SyntaxKind.UnsignedRightShiftAssignmentExpression =>
                SyntaxKind.LeftShiftAssignmentExpression,
            SyntaxKind.CoalesceAssignmentExpression => SyntaxKind.SimpleAssignmentExpression,
            _ => SyntaxKind.None,
        };
        if (
            other == SyntaxKind.SimpleAssignmentExpression
            || (other != SyntaxKind.None && HasOperator(node, model))
        )
        {
            yield return new Swap(node, Code.Assignment(other, node.Left, node.Right));
        }
    }

    // Not of strings, delegates and events; those of other types are taken to come in pairs.
    private static bool HasOperator(AssignmentExpressionSyntax node, SemanticModel model) =>
        model.GetTypeInfo(node.Left).Type is { } type
        && (
            Operators.IsNumber(type)
            || type.TypeKind == TypeKind.Enum
            || (
                type.SpecialType == SpecialType.System_Boolean
                && node.Kind()
                    is SyntaxKind.AndAssignmentExpression
                        or SyntaxKind.OrAssignmentExpression
                        or SyntaxKind.ExclusiveOrAssignmentExpression
            )
        );
}
