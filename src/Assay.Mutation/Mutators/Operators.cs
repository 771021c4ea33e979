using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>Which operators types have.</summary>
internal static class Operators
{
    /// <summary>True where the operands of an expression can also be those of another operator, with a result of the same type.</summary>
    public static bool Take(BinaryExpressionSyntax node, SyntaxKind other, SemanticModel model)
    {
        if (model.GetSymbolInfo(node).Symbol is not IMethodSymbol used)
        {
            // Of dynamic values: found while running.
            return true;
        }
        if (used.MethodKind == MethodKind.BuiltinOperator)
        {
            return IsNumber(used.ReturnType)
                || used.ReturnType.SpecialType == SpecialType.System_Boolean
                || (used.ReturnType.TypeKind == TypeKind.Enum && IsBitwise(other));
        }
        return model.GetSpeculativeTypeInfo(
                node.SpanStart,
                Code.Binary(other, node.Left, node.Right),
                SpeculativeBindingOption.BindAsExpression
            )
                is { Type: { TypeKind: not TypeKind.Error } type }
            && SymbolEqualityComparer.Default.Equals(type, used.ReturnType);
    }

    public static bool IsNumber(ITypeSymbol? type) =>
        type?.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double
        || type?.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr
        || (
            type
                is INamedTypeSymbol
                {
                    OriginalDefinition.SpecialType: SpecialType.System_Nullable_T
                } nullable
            && IsNumber(nullable.TypeArguments[0])
        );

    private static bool IsBitwise(SyntaxKind kind) =>
        kind
            is SyntaxKind.BitwiseAndExpression
                or SyntaxKind.BitwiseOrExpression
                or SyntaxKind.ExclusiveOrExpression;
}
