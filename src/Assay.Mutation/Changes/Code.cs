using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Assay.Mutation.Changes;

/// <summary>Makes pieces of code. None has a line end, so that lines stay where they are.</summary>
internal static class Code
{
    private static readonly ExpressionSyntax IsMethod = ParseExpression(
        "global::Assay.Probe.MutantSwitch.Is"
    );

    /// <summary>True where a mutant is alive.</summary>
    public static ExpressionSyntax Is(int mutant) =>
        InvocationExpression(
            IsMethod,
            ArgumentList(SingletonSeparatedList(Argument(Number(mutant))))
        );

    public static ExpressionSyntax Number(int value) =>
        LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(value));

    public static LiteralExpressionSyntax Bool(bool value) =>
        LiteralExpression(
            value ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression
        );

    public static BinaryExpressionSyntax Binary(
        SyntaxKind kind,
        ExpressionSyntax left,
        ExpressionSyntax right
    )
    {
        var made = BinaryExpression(kind, left.WithoutTrivia(), right.WithoutTrivia());
        return made.WithOperatorToken(Spaced(made.OperatorToken));
    }

    /// <summary>A piece of code that stands between others whatever their operators are.</summary>
    public static ExpressionSyntax Closed(ExpressionSyntax expression) =>
        expression.WithoutTrivia() switch
        {
            ParenthesizedExpressionSyntax
            or LiteralExpressionSyntax
            or InvocationExpressionSyntax
            or IdentifierNameSyntax
            or DefaultExpressionSyntax => expression.WithoutTrivia(),
            var open => ParenthesizedExpression(open),
        };

    public static ExpressionSyntax Not(ExpressionSyntax condition) =>
        PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Closed(condition));

    public static ParenthesizedExpressionSyntax Parenthesized(ExpressionSyntax expression) =>
        ParenthesizedExpression(expression);

    public static BlockSyntax Block(StatementSyntax statement) =>
        statement as BlockSyntax ?? SyntaxFactory.Block(statement);

    public static IfStatementSyntax If(
        ExpressionSyntax condition,
        BlockSyntax then,
        BlockSyntax? otherwise = null
    ) =>
        IfStatement(
            condition,
            then,
            otherwise is null
                ? null
                : ElseClause(Token(SyntaxKind.ElseKeyword).WithTrailingTrivia(Space), otherwise)
        );

    public static ParenthesizedExpressionSyntax Choice(
        ExpressionSyntax condition,
        ExpressionSyntax ifTrue,
        ExpressionSyntax ifFalse
    ) =>
        ParenthesizedExpression(
            ConditionalExpression(
                condition,
                Spaced(Token(SyntaxKind.QuestionToken)),
                ifTrue,
                Spaced(Token(SyntaxKind.ColonToken)),
                ifFalse
            )
        );

    public static ExpressionSyntax Cast(ITypeSymbol type, ExpressionSyntax expression) =>
        CastExpression(Type(type), Closed(expression));

    public static TypeSyntax Type(ITypeSymbol type) =>
        ParseTypeName(type.ToDisplayString(FullNames));

    /// <summary>The empty value of a type; what the compiler says about null is silenced.</summary>
    public static ExpressionSyntax Default(ITypeSymbol type) =>
        type.IsReferenceType || type.TypeKind == TypeKind.TypeParameter
            ? PostfixUnaryExpression(
                SyntaxKind.SuppressNullableWarningExpression,
                DefaultExpression(Type(type))
            )
            : DefaultExpression(Type(type));

    /// <summary>A string that no code expects.</summary>
    public const string Stranger = "assay";

    public static LiteralExpressionSyntax Text(string value) =>
        LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(value));

    public static ExpressionSyntax NotNull(ExpressionSyntax expression) =>
        PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, Closed(expression));

    public static ExpressionSyntax Assignment(
        SyntaxKind kind,
        ExpressionSyntax left,
        ExpressionSyntax right
    )
    {
        var made = AssignmentExpression(kind, left.WithoutTrivia(), right.WithoutTrivia());
        return made.WithOperatorToken(Spaced(made.OperatorToken));
    }

    public static SyntaxToken Spaced(SyntaxToken token) =>
        token.WithLeadingTrivia(Space).WithTrailingTrivia(Space);

    /// <summary>A copy of code without comments and line ends.</summary>
    public static T Flat<T>(T node)
        where T : SyntaxNode =>
        node.ReplaceTokens(
            node.DescendantTokens().Where(t => t.HasLeadingTrivia || t.HasTrailingTrivia),
            (token, _) =>
                token
                    .WithLeadingTrivia()
                    .WithTrailingTrivia(token.HasTrailingTrivia ? TriviaList(Space) : default)
        );

    /// <summary>True for what is a part of what follows a <c>?.</c>, and makes no sense without what precedes it.</summary>
    public static bool HangsOn(ExpressionSyntax expression) =>
        expression switch
        {
            MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => true,
            MemberAccessExpressionSyntax m => HangsOn(m.Expression),
            InvocationExpressionSyntax i => HangsOn(i.Expression),
            ElementAccessExpressionSyntax e => HangsOn(e.Expression),
            PostfixUnaryExpressionSyntax p => HangsOn(p.Operand),
            AssignmentExpressionSyntax a => HangsOn(a.Left),
            ConditionalAccessExpressionSyntax c => HangsOn(c.Expression),
            _ => false,
        };

    /// <summary>A statement that is read from text.</summary>
    public static StatementSyntax Statement(string text) => ParseStatement(text);

    private static readonly SymbolDisplayFormat FullNames =
        SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
                | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        );
}
