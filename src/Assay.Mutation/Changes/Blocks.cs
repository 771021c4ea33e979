using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Assay.Mutation.Changes;

/// <summary>Turns arrows into blocks, line by line where they were.</summary>
internal static class Blocks
{
    /// <summary>A block that does what an arrow does, behind another statement.</summary>
    public static BlockSyntax Of(
        ArrowExpressionClauseSyntax arrow,
        bool givesValue,
        StatementSyntax first
    )
    {
        var keyword = Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(Space);
        StatementSyntax rest = arrow.Expression switch
        {
            ThrowExpressionSyntax thrown => ThrowStatement(thrown.Expression)
                .WithThrowKeyword(thrown.ThrowKeyword.WithTrailingTrivia(Space)),
            var value when givesValue => ReturnStatement(
                keyword,
                value,
                Token(SyntaxKind.SemicolonToken)
            ),
            var call => ExpressionStatement(call),
        };
        return Block(first, rest)
            .WithOpenBraceToken(Token(SyntaxKind.OpenBraceToken).WithTriviaFrom(arrow.ArrowToken));
    }

    /// <summary>A declaration with a block instead of its arrow.</summary>
    public static SyntaxNode InPlaceOfArrow(SyntaxNode declaration, BlockSyntax block) =>
        declaration switch
        {
            MethodDeclarationSyntax m => m.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(block),
            ConstructorDeclarationSyntax c => c.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(block),
            OperatorDeclarationSyntax o => o.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(block),
            ConversionOperatorDeclarationSyntax o => o.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(block),
            DestructorDeclarationSyntax d => d.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(block),
            AccessorDeclarationSyntax a => a.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(block),
            LocalFunctionStatementSyntax f => f.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(block),
            PropertyDeclarationSyntax p => p.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithAccessorList(Getter(block)),
            IndexerDeclarationSyntax i => i.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithAccessorList(Getter(block)),
            _ => throw new InvalidOperationException($"{declaration.Kind()} has no arrow."),
        };

    private static AccessorListSyntax Getter(BlockSyntax block) =>
        AccessorList(SingletonList(AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, block)));
}
