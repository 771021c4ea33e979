using Assay.Mutation.Input;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Assay.Mutation.Compile;

/// <summary>Finds the mutants without which a piece of code compiles, by taking halves of them out.</summary>
internal sealed class Search(CSharpCompilation compilation, WovenTree tree, SyntaxNode piece)
{
    private readonly int _index = Index(piece);
    private readonly Type _type = piece.GetType();

    /// <summary>The mutants to drop; none where the code does not compile without any of them.</summary>
    /// <param name="suspects">The mutants of the piece.</param>
    public IReadOnlyList<int> Culprits(IReadOnlyList<int> suspects)
    {
        var found = new HashSet<int>();
        if (!Compiles(suspects.Contains))
        {
            return [];
        }
        while (!Compiles(found.Contains))
        {
            // The shortest row of mutants that fails ends with one at fault: those before it are fine by themselves.
            var (fine, fails) = (0, suspects.Count);
            while (fails - fine > 1)
            {
                var half = (fine + fails) / 2;
                var left = suspects.Skip(half).Concat(found).ToHashSet();
                (fine, fails) = Compiles(left.Contains) ? (half, fails) : (fine, half);
            }
            found.Add(suspects[fails - 1]);
        }
        return [.. found];
    }

    private bool Compiles(Func<int, bool> left)
    {
        var variant = tree.Without(left);
        var same = variant
            .GetRoot()
            .DescendantNodesAndSelf()
            .Where(n => n.GetType() == _type)
            .ElementAt(_index);
        return !compilation
            .ReplaceSyntaxTree(tree.Current, variant)
            .GetSemanticModel(variant)
            .GetDiagnostics(same.Span)
            .Any(SourceCompilation.IsError);
    }

    // Weaving adds no declarations: the piece has the same place among its kind in each variant.
    private static int Index(SyntaxNode piece) =>
        piece
            .SyntaxTree.GetRoot()
            .DescendantNodesAndSelf()
            .Where(n => n.GetType() == piece.GetType())
            .TakeWhile(n => n != piece)
            .Count();
}
