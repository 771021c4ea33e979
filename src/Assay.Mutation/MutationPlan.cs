using System.Security.Cryptography;
using System.Text;
using Assay.Mutation.Changes;
using Assay.Mutation.Compile;
using Assay.Mutation.Find;
using Assay.Mutation.Input;
using Assay.Mutation.Mutators;
using Microsoft.CodeAnalysis;

namespace Assay.Mutation;

/// <summary>All that can be changed in one assembly, made once, and compiled into one assembly behind a switch.</summary>
public sealed class MutationPlan
{
    private readonly SourceCompilation _source;
    private readonly List<Planned> _planned;

    private MutationPlan(
        SourceCompilation source,
        List<Planned> planned,
        IEnumerable<string> leftOut
    )
    {
        _source = source;
        _planned = planned;
        LeftOut =
        [
            .. leftOut
                .CountBy(reason => reason)
                .OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => new LeftOut(r.Key, r.Value)),
        ];
    }

    /// <summary>What is not among the mutants, by reason.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; }

    /// <summary>All mutants by number; which of them compile is not known yet.</summary>
    public IReadOnlyList<Mutant> Mutants => [.. _planned.Select(p => p.Mutant)];

    /// <summary>Finds what can be changed in what a compiler was called with.</summary>
    /// <exception cref="MutationException">The arguments do not describe code that can be read.</exception>
    /// <exception cref="ArgumentException">The options name a mutator that is none.</exception>
    public static MutationPlan From(CompilerInput input, MutationOptions options)
    {
        var mutators = AllMutators.On(options);
        var source = SourceCompilation.Of(input, options.Probe);
        var all = GeneratedCode.OfAssembly(source.Compilation);
        var files = source.Written.ToLookup(tree =>
            all ?? GeneratedCode.OfFile(tree, source.Config) ?? ""
        );
        var found = files[""]
            .AsParallel()
            .AsOrdered()
            .Select(tree =>
            {
                var model = source.Compilation.GetSemanticModel(tree);
                var inTree = MutantFinder.Find(model, options, mutators);
                return (
                    Changes: inTree
                        .Candidates.Select(c =>
                            (Candidate: c, Model: model, Member: MemberKey.Of(c.Shown.Node, model))
                        )
                        .ToList(),
                    inTree.LeftOut
                );
            })
            .ToList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var planned = new List<Planned>();
        foreach (var (candidate, model, member) in found.SelectMany(f => f.Changes))
        {
            var text = string.Join(
                '\0',
                source.Compilation.AssemblyName,
                member.Key,
                candidate.Mutator.Name,
                candidate.Shown.Place.ToString(),
                candidate.Shown.Replacement
            );
            var number = numbers[text] = numbers.GetValueOrDefault(text) + 1;
            planned.Add(
                new Planned(
                    new Mutant(
                        options.FirstNumber + planned.Count,
                        Id(text, number),
                        candidate.Mutator.Name,
                        candidate.Mutator.Level,
                        Place(candidate.Shown.Place),
                        candidate.Shown.Place.ToString(),
                        candidate.Shown.Replacement,
                        member.Key,
                        member.RunsOnce,
                        candidate.Ignored is null ? MutantStatus.Valid : MutantStatus.Ignored,
                        candidate.Ignored
                    ),
                    candidate.Woven,
                    model
                )
            );
        }
        return new MutationPlan(
            source,
            planned,
            files
                .Where(f => f.Key.Length > 0)
                .SelectMany(f => f.Select(_ => f.Key))
                .Concat(found.SelectMany(f => f.LeftOut))
        );
    }

    /// <summary>Compiles all mutants into one assembly.</summary>
    /// <exception cref="MutationException">The code does not compile even without mutants.</exception>
    public MutatedAssembly Compile(CancellationToken cancelled = default)
    {
        var trees = _planned
            .Where(p => p.Woven is not null && p.Mutant.Status == MutantStatus.Valid)
            .GroupBy(p => p.Model)
            .AsParallel()
            .Select(g => new WovenTree(g.Key, [.. g.Select(p => (p.Woven!, p.Mutant.Number))]))
            .ToList();
        var rounds = new Rounds(_source, trees);
        var (pe, pdb) = rounds.Run(cancelled);
        return new MutatedAssembly(
            _source.Compilation.AssemblyName!,
            pe,
            _source.HasPdb ? pdb : null,
            [
                .. _planned.Select(p =>
                    rounds.Dropped.TryGetValue(p.Mutant.Number, out var why)
                        ? p.Mutant with
                        {
                            Status = MutantStatus.CompileError,
                            Reason = why,
                        }
                        : p.Mutant
                ),
            ],
            rounds.Count
        );
    }

    private static string Id(string text, int number) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{text}\0{number}")).AsSpan(0, 6)
        );

    private static MutantPlace Place(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        var (from, to) = (span.StartLinePosition, span.EndLinePosition);
        return new MutantPlace(
            span.Path,
            from.Line + 1,
            from.Character + 1,
            to.Line + 1,
            to.Character + 1
        );
    }

    private sealed record Planned(Mutant Mutant, Change? Woven, SemanticModel Model);
}
