using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Find;

/// <summary>Tells where code cannot be put behind a switch.</summary>
internal static class Places
{
    /// <summary>True for what nothing runs of: names, attributes, what stands for a name.</summary>
    public static bool HaveNoCode(SyntaxNode node) =>
        node
            is AttributeListSyntax
                or UsingDirectiveSyntax
                or TypeSyntax
                and not IdentifierNameSyntax
        || node
            is InvocationExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.Text: "nameof" },
                ArgumentList.Arguments.Count: 1,
            };

    /// <summary>Why nothing in a node can be mutated, as a clause; null where it can.</summary>
    public static string? Obstacle(SyntaxNode node, SemanticModel model) =>
        node switch
        {
            FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) =>
                "constants are compiled into whatever uses them",
            LocalDeclarationStatementSyntax { IsConst: true } =>
                "constants are compiled into whatever uses them",
            InterpolationAlignmentClauseSyntax => "the width of a hole has to be a constant",
            EnumMemberDeclarationSyntax => "constants are compiled into whatever uses them",
            ParameterSyntax => "default arguments are compiled into whatever calls the method",
            CaseSwitchLabelSyntax or GotoStatementSyntax => "a label has to be a constant",
            VariableDeclarationSyntax { Parent: FixedStatementSyntax } =>
                "what is fixed has to be named",
            ArrayRankSpecifierSyntax
            {
                Parent.Parent: ArrayCreationExpressionSyntax { Initializer: not null }
            } => "the length of a list of elements has to be a constant",
            LambdaExpressionSyntax lambda when IsTree(model.GetTypeInfo(lambda).ConvertedType) =>
                "it is an expression tree, which is data for somebody else",
            QueryExpressionSyntax query when IsQueryable(query, model) =>
                "it is an expression tree, which is data for somebody else",
            _ => null,
        };

    private static bool IsTree(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Expression", IsGenericType: true } named
        && named.ContainingNamespace.ToDisplayString() == "System.Linq.Expressions";

    private static bool IsQueryable(QueryExpressionSyntax query, SemanticModel model) =>
        model.GetTypeInfo(query.FromClause.Expression).Type is { } type
        && type.AllInterfaces.Append(type).Any(i => i is { Name: "IQueryable" });
}
