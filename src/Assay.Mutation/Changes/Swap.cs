using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Changes;

/// <summary>Another expression in the place of one that gives a value.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="With">What takes its place: of the same type.</param>
internal sealed record Swap(ExpressionSyntax Expression, ExpressionSyntax With) : Change(Expression)
{
    public override string Replacement => With.ToString();

    public override SyntaxNode Weave(SyntaxNode woven, int mutant) =>
        Mark(
            Code.Choice(
                Code.Is(mutant),
                Mark(Code.Flat(Code.Closed(With)), Inside, mutant),
                Code.Closed((ExpressionSyntax)woven)
            ),
            Around,
            mutant
        );
}
