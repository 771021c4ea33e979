using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Changes;

/// <summary>A body replaced by the least that compiles.</summary>
/// <param name="Declaration">A method, constructor, operator, accessor or local function, or a property or indexer with an arrow.</param>
/// <param name="Least">Statements that end the body at its start.</param>
/// <param name="GivesValue">True where an arrow gives a value.</param>
internal sealed record Gut(SyntaxNode Declaration, string Least, bool GivesValue)
    : Change(Declaration)
{
    public override SyntaxNode Place => (SyntaxNode?)Body(Declaration) ?? Arrow(Declaration)!;

    public override string Replacement => "{ " + Least + " }";

    public override bool TakesApart => true;

    public static BlockSyntax? Body(SyntaxNode declaration) =>
        declaration switch
        {
            BaseMethodDeclarationSyntax m => m.Body,
            AccessorDeclarationSyntax a => a.Body,
            LocalFunctionStatementSyntax f => f.Body,
            _ => null,
        };

    public static ArrowExpressionClauseSyntax? Arrow(SyntaxNode declaration) =>
        declaration switch
        {
            BaseMethodDeclarationSyntax m => m.ExpressionBody,
            AccessorDeclarationSyntax a => a.ExpressionBody,
            LocalFunctionStatementSyntax f => f.ExpressionBody,
            PropertyDeclarationSyntax p => p.ExpressionBody,
            IndexerDeclarationSyntax i => i.ExpressionBody,
            _ => null,
        };

    public override SyntaxNode Weave(SyntaxNode woven, int mutant)
    {
        var guard = Mark(
            Code.If(
                Code.Is(mutant),
                Mark((BlockSyntax)Code.Statement("{ " + Least + " }"), Inside, mutant)
            ),
            Around,
            mutant
        );
        if (Body(woven) is { } body)
        {
            return woven.ReplaceNode(body, body.WithStatements(body.Statements.Insert(0, guard)));
        }
        var arrow = Arrow(woven)!;
        return Blocks.InPlaceOfArrow(woven, Blocks.Of(arrow, GivesValue, guard));
    }
}
