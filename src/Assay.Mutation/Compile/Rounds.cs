using Assay.Mutation.Input;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Assay.Mutation.Compile;

/// <summary>Compiles all mutants in one, and again without those that the compiler does not take, until it takes the rest.</summary>
/// <remarks>
/// An error inside of changed code is the fault of that mutant. One elsewhere (a variable that is not assigned any more, a way
/// without an end) is tracked down in its member: see <see cref="Search"/>. The compiler looks for the second kind only where
/// there is none of the first, which is why there may be several rounds.
/// </remarks>
internal sealed class Rounds(SourceCompilation source, IReadOnlyList<WovenTree> trees)
{
    private readonly Dictionary<int, string> _dropped = [];

    /// <summary>Mutants that were dropped, each with what the compiler says.</summary>
    public IReadOnlyDictionary<int, string> Dropped => _dropped;

    /// <summary>How often the whole was compiled.</summary>
    public int Count { get; private set; }

    /// <summary>Compiles; the bytes of the assembly and of its debug symbols.</summary>
    /// <exception cref="MutationException">The code does not compile without mutants.</exception>
    public (byte[] Pe, byte[] Pdb) Run(CancellationToken cancelled)
    {
        while (true)
        {
            cancelled.ThrowIfCancellationRequested();
            Count++;
            var compilation = source.Compilation;
            foreach (var tree in trees)
            {
                compilation = compilation.ReplaceSyntaxTree(tree.Original, tree.Current);
            }
            using var pe = new MemoryStream();
            using var pdb = new MemoryStream();
            var result = source.Emit(compilation, pe, pdb);
            if (result.Success)
            {
                return (pe.ToArray(), pdb.ToArray());
            }
            Drop(compilation, [.. result.Diagnostics.Where(SourceCompilation.IsError)]);
        }
    }

    private void Drop(CSharpCompilation compilation, IReadOnlyList<Diagnostic> errors)
    {
        var byTree = errors.ToLookup(e => e.Location.SourceTree);
        var any = false;
        foreach (var tree in trees)
        {
            var culprits = Culprits(compilation, tree, byTree[tree.Current]);
            if (culprits.Count > 0)
            {
                any = true;
                tree.Drop(culprits.Keys);
                foreach (var (mutant, text) in culprits)
                {
                    _dropped[mutant] = text;
                }
            }
        }
        if (!any)
        {
            throw new MutationException(
                "it cannot be compiled from the arguments that its compiler had: " + Text(errors[0])
            );
        }
    }

    private static Dictionary<int, string> Culprits(
        CSharpCompilation compilation,
        WovenTree tree,
        IEnumerable<Diagnostic> errors
    )
    {
        var found = new Dictionary<int, string>();
        var elsewhere = new List<(SyntaxNode At, Diagnostic Error)>();
        foreach (var error in errors)
        {
            var at = tree
                .Current.GetRoot()
                .FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Attribution.Culprit(at) is { } culprit)
            {
                found.TryAdd(culprit, Text(error));
            }
            else
            {
                elsewhere.Add((at, error));
            }
        }
        foreach (var piece in elsewhere.GroupBy(e => Attribution.Suspects(e.At).Piece))
        {
            var suspects = Attribution.Suspects(piece.Key).Mutants;
            // What is inside of changed code may be the cause of these.
            if (!suspects.Any(found.ContainsKey))
            {
                var search = new Search(compilation, tree, piece.Key);
                foreach (var (mutant, error) in search.Culprits(suspects))
                {
                    found.TryAdd(mutant, Text(error));
                }
            }
        }
        return found;
    }

    private static string Text(Diagnostic error) => $"{error.Id}: {error.GetMessage(null)}";
}
