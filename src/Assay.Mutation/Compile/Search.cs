using Assay.Mutation.Input;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Assay.Mutation.Compile;

/// <summary>Finds the mutants without which a piece of code compiles, by taking halves of them out.</summary>
internal sealed class Search(CSharpCompilation compilation, WovenTree tree, SyntaxNode piece)
{
    private readonly int _index = Index(piece);
    private readonly Type _type = piece.GetType();

    /// <summary>The mutants to drop, each with an error that it causes; none where the code does not compile without any of them.</summary>
    /// <param name="suspects">The mutants of the piece.</param>
    public IReadOnlyDictionary<int, Diagnostic> Culprits(IReadOnlyList<int> suspects)
    {
        var found = new Dictionary<int, Diagnostic>();
        if (Error(suspects.Contains) is not null)
        {
            return found;
        }
        while (Error(found.ContainsKey) is { } error)
        {
            // The shortest row of mutants that fails ends with one at fault: those before it are fine by themselves.
            var (fine, fails) = (0, suspects.Count);
            while (fails - fine > 1)
            {
                var half = (fine + fails) / 2;
                var left = suspects.Skip(half).Concat(found.Keys).ToHashSet();
                if (Error(left.Contains) is { } sooner)
                {
                    (fails, error) = (half, sooner);
                }
                else
                {
                    fine = half;
                }
            }
            found.Add(suspects[fails - 1], error);
        }
        return found;
    }

    private Diagnostic? Error(Func<int, bool> left)
    {
        var variant = tree.Without(left);
        var same = variant
            .GetRoot()
            .DescendantNodesAndSelf()
            .Where(n => n.GetType() == _type)
            .ElementAt(_index);
        return compilation
            .ReplaceSyntaxTree(tree.Current, variant)
            .GetSemanticModel(variant)
            .GetDiagnostics(same.Span)
            .FirstOrDefault(SourceCompilation.IsError);
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
