using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Changes;

/// <summary>Another expression in the place of one that gives a value.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="With">What takes its place: of the same type.</param>
internal sealed record Swap(ExpressionSyntax Expression, ExpressionSyntax With) : Change(Expression)
{
    /// <summary>What is told of the replacement, where that is less than what is compiled.</summary>
    public string? Told { get; init; }

    /// <summary>The part that is told to be changed; null for all of it.</summary>
    public SyntaxNode? At { get; init; }

    public override SyntaxNode Place => At ?? Expression;

    public override string Replacement => Told ?? With.ToString();

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
