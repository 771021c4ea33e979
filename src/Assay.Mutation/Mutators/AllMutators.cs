using Assay.Mutation.Changes;

namespace Assay.Mutation.Mutators;

/// <summary>All mutators. Where two make the same change, the one that comes first has it.</summary>
internal static class AllMutators
{
    public static readonly IReadOnlyList<IMutator> List =
    [
        new EqualityMutator(),
        new RelationalMutator(),
        new LogicalMutator(),
        new UnaryMutator(),
        new PatternMutator(),
        new ConditionMutator(Outcome.Negated),
        new ConditionMutator(Outcome.True),
        new ConditionMutator(Outcome.False),
        new ArithmeticMutator(),
        new BitwiseMutator(),
        new ShiftMutator(),
        new CompoundAssignmentMutator(),
        new IncrementMutator(),
        new NullCoalescingMutator(),
        new LiteralMutator(),
        new InterpolationMutator(),
        new EnumMutator(),
        new RangeMutator(),
        new InitializerMutator(),
        new SwitchArmMutator(),
        new RelationalPatternMutator(),
        new ReturnMutator(),
        new StatementMutator(),
        new GuttingMutator(),
        new LinqMutator(),
        new StringMethodMutator(),
        new MathMutator(),
        new CollectionMethodMutator(),
        new SpanMethodMutator(),
        new RegexMutator(),
        new CheckedMutator(),
        new BlockMutator(),
    ];

    /// <summary>Those that are on.</summary>
    /// <exception cref="ArgumentException">A name is none of a mutator.</exception>
    public static IReadOnlyList<IMutator> On(MutationOptions options)
    {
        var names = List.Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = (options.Only ?? new HashSet<string>())
            .Concat(options.Off)
            .FirstOrDefault(n => !names.Contains(n));
        return unknown is null
            ?
            [
                .. List.Where(m =>
                    (options.Only?.Contains(m.Name) ?? m.Level <= options.Level)
                    && !options.Off.Contains(m.Name)
                ),
            ]
            : throw new ArgumentException($"There is no mutator {unknown}.", nameof(options));
    }
}
