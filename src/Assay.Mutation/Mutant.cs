namespace Assay.Mutation;

/// <summary>A small change to the code.</summary>
/// <param name="Number">What the switch calls it: its index among all mutants, the invalid ones included, behind those of assemblies before it.</param>
/// <param name="Id">Twelve hexadecimal digits that stay the same while its member, its mutator and the text that it changes do; lines do not matter.</param>
/// <param name="Mutator">Name of the rule that made it.</param>
/// <param name="Level">Level of that rule.</param>
/// <param name="Place">What it changes.</param>
/// <param name="Original">Text of what it changes.</param>
/// <param name="Replacement">Text that stands there instead; empty where something is removed.</param>
/// <param name="Member">
/// The member that it is in: full name of the type (nested ones joined by <c>+</c>), <c>::</c>, name with parameter types as in
/// coverage maps. Initialisers of fields and properties are in the member that they initialise, without parentheses.
/// </param>
/// <param name="RunsOnce">True where it is in a static constructor or initialiser: it runs once in a process.</param>
/// <param name="Status">Whether it can be judged.</param>
/// <param name="Reason">Why not: the compiler's words, or the reason to ignore it; null for valid ones.</param>
public sealed record Mutant(
    int Number,
    string Id,
    string Mutator,
    MutationLevel Level,
    MutantPlace Place,
    string Original,
    string Replacement,
    string Member,
    bool RunsOnce,
    MutantStatus Status,
    string? Reason
);

/// <summary>A piece of a source file; lines and columns count from 1, the end is exclusive.</summary>
/// <param name="File">Full path.</param>
/// <param name="Line">Line in which it starts.</param>
/// <param name="Column">Column in which it starts.</param>
/// <param name="EndLine">Line in which it ends.</param>
/// <param name="EndColumn">Column behind its last character.</param>
public sealed record MutantPlace(string File, int Line, int Column, int EndLine, int EndColumn);
