using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Changes;

/// <summary>Another statement in the place of one, or none.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="With">What takes its place; null where nothing does.</param>
internal sealed record SwapStatement(StatementSyntax Statement, StatementSyntax? With)
    : Change(Statement)
{
    /// <summary>What is told of the replacement, where that is less than what is compiled.</summary>
    public string? Told { get; init; }

    public override string Replacement => Told ?? With?.ToString() ?? "";

    public override SyntaxNode Weave(SyntaxNode woven, int mutant)
    {
        var original = Code.Block((StatementSyntax)woven);
        var made = With is null
            ? Code.If(Code.Not(Code.Is(mutant)), original)
            : Code.If(
                Code.Is(mutant),
                Code.Block(Mark(Code.Flat(With.WithoutTrivia()), Inside, mutant)),
                original
            );
        return Mark(made, Around, mutant);
    }
}
