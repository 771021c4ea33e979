using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Changes;

/// <summary>An arm of a switch expression that is never taken.</summary>
internal sealed record Never(SwitchExpressionArmSyntax Arm) : Change(Arm)
{
    public override SyntaxNode Place => Arm.Pattern;

    public override string Replacement => "never taken";

    public override SyntaxNode Weave(SyntaxNode woven, int mutant)
    {
        var arm = (SwitchExpressionArmSyntax)woven;
        var alive = Code.Not(Code.Is(mutant));
        var when = arm.WhenClause is { } clause
            ? clause.WithCondition(
                Code.Binary(SyntaxKind.LogicalAndExpression, Code.Closed(clause.Condition), alive)
            )
            : SyntaxFactory.WhenClause(
                Code.Spaced(SyntaxFactory.Token(SyntaxKind.WhenKeyword)),
                alive
            );
        return Mark(arm.WithWhenClause(when), Around, mutant);
    }
}
