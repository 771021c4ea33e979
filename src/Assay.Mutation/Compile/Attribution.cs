using System.Globalization;
using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Compile;

/// <summary>Finds the mutants that an error may be laid on, from where it is.</summary>
internal static class Attribution
{
    /// <summary>The mutant whose changed code an error is in; null where it is in no changed code.</summary>
    public static int? Culprit(SyntaxNode at) =>
        at.AncestorsAndSelf()
            .Select(n => Numbers(n, Change.Inside))
            .FirstOrDefault(n => n.Length > 0)
            is { } inside
            ? inside[0]
            : null;

    /// <summary>The smallest piece of code around an error that can be compiled apart from others, and its mutants.</summary>
    public static (SyntaxNode Piece, int[] Mutants) Suspects(SyntaxNode at)
    {
        var piece =
            at.AncestorsAndSelf()
                .FirstOrDefault(n =>
                    n
                        is MemberDeclarationSyntax
                            and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
                )
            ?? at.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().FirstOrDefault()
            ?? at.SyntaxTree.GetRoot();
        return (
            piece,
            [
                .. piece
                    .GetAnnotatedNodes(Change.Around)
                    .SelectMany(n => Numbers(n, Change.Around))
                    .Distinct()
                    .Order(),
            ]
        );
    }

    private static int[] Numbers(SyntaxNode node, string kind) =>
        [
            .. node.GetAnnotations(kind)
                .Select(a => int.Parse(a.Data!, CultureInfo.InvariantCulture)),
        ];
}
