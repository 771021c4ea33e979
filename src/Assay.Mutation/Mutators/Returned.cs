using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>What code returns.</summary>
internal static class Returned
{
    public static bool Is(ExpressionSyntax node) =>
        node.Parent
            is ReturnStatementSyntax
                or ArrowExpressionClauseSyntax
                or YieldStatementSyntax { ReturnOrBreakKeyword.Text: "yield" };

    /// <summary>Type of the values that are returned there, what is awaited of tasks; null where nothing is.</summary>
    public static ITypeSymbol? TypeOf(ExpressionSyntax node, SemanticModel model)
    {
        var info = model.GetTypeInfo(node);
        var type = info.ConvertedType ?? info.Type;
        return type is null or IErrorTypeSymbol || type.SpecialType == SpecialType.System_Void
            ? null
            : type;
    }

    /// <summary>An empty collection of a type; null where the type is none.</summary>
    public static ExpressionSyntax? Empty(ITypeSymbol type)
    {
        var element = type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var argument] } named
                when IsInterfaceOfArray(named) => argument,
            _ => null,
        };
        return element is null or IPointerTypeSymbol
            ? null
            : Code.Cast(
                type,
                Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseExpression(
                    $"global::System.Array.Empty<{Code.Type(element)}>()"
                )
            );
    }

    private static bool IsInterfaceOfArray(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType
            is SpecialType.System_Collections_Generic_IEnumerable_T
                or SpecialType.System_Collections_Generic_IList_T
                or SpecialType.System_Collections_Generic_ICollection_T
                or SpecialType.System_Collections_Generic_IReadOnlyList_T
                or SpecialType.System_Collections_Generic_IReadOnlyCollection_T;
}
