namespace Assay.Analysis.Coverage;

/// <summary>What the probes of one rewritten module stand for.</summary>
/// <param name="Module">Name under which the module registers its probes: assembly name, <c>#</c>, a digest of its build.</param>
/// <param name="Probes">How many probes there are; their numbers run from 0.</param>
/// <param name="Documents">Full paths of source files, as the debug symbols have them.</param>
/// <param name="Methods">Methods as the user wrote them.</param>
/// <param name="Blocks">Basic blocks with source.</param>
/// <param name="Statements">Statements, each in the block in which it starts.</param>
/// <param name="Branches">Places where the user's code goes one way or another.</param>
/// <param name="StaticTypes">Types that have a static constructor, or may have one in another assembly; the number of a type is its index.</param>
/// <param name="Effects">Calls that reach outside of the code, and mutable static fields.</param>
public sealed record BlockTable(
    string Module,
    int Probes,
    IReadOnlyList<string> Documents,
    IReadOnlyList<CoveredMethod> Methods,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Branch> Branches,
    IReadOnlyList<StaticType> StaticTypes,
    IReadOnlyList<EffectSite> Effects
)
{
    /// <summary>Places where the code fills a cache of its own that holds nothing.</summary>
    public IReadOnlyList<CacheFill> CacheFills { get; init; } = [];

    /// <summary>What blocks call.</summary>
    public IReadOnlyList<BlockCalls> Calls { get; init; } = [];

    /// <summary>By which calls methods are found.</summary>
    public IReadOnlyList<CallableMethod> Callable { get; init; } = [];

    /// <summary>Name of the assembly.</summary>
    public string AssemblyName => Module[..Module.LastIndexOf('#')];

    /// <summary>The table with statements and branches of the code that somebody wrote only.</summary>
    public BlockTable WithoutGenerated() =>
        this with
        {
            Statements = [.. Statements.Where(s => !Methods[Blocks[s.Block].Method].IsGenerated)],
            Branches = [.. Branches.Where(b => !Methods[b.Method].IsGenerated)],
        };
}

/// <summary>A method as the user wrote it: async methods, iterators and lambdas belong to the one that holds them.</summary>
/// <param name="Type">Full name, nested types joined by <c>+</c>.</param>
/// <param name="Name">Name with parameter types: <c>Parse(string, int)</c>; local functions behind a dot.</param>
/// <param name="RunsOnce">True for static constructors: once in a process, whichever test comes first.</param>
/// <param name="IsGenerated">True for code that a tool made, such as a source generator.</param>
public sealed record CoveredMethod(string Type, string Name, bool RunsOnce, bool IsGenerated);

/// <summary>A basic block: once entered, all of it runs unless a call in it throws.</summary>
/// <param name="Probe">Number of its probe.</param>
/// <param name="Method">Index into <see cref="BlockTable.Methods"/>.</param>
/// <param name="Span">From the first statement that it has a part of to the last.</param>
public sealed record Block(int Probe, int Method, Span Span);

/// <summary>A statement, or an expression that the compiler lets a debugger stop at.</summary>
/// <param name="Block">Index into <see cref="BlockTable.Blocks"/>.</param>
/// <param name="Span">Where it is.</param>
public readonly record struct Statement(int Block, Span Span);

/// <summary>A condition, switch or the like in the user's code.</summary>
/// <param name="Method">Index into <see cref="BlockTable.Methods"/>.</param>
/// <param name="Document">Index into <see cref="BlockTable.Documents"/>.</param>
/// <param name="Line">Line of the statement that branches.</param>
/// <param name="Paths">A probe for each way on.</param>
public sealed record Branch(int Method, int Document, int Line, IReadOnlyList<int> Paths);

/// <summary>A type whose static constructor runs once in a process, but belongs to every test that needs the type.</summary>
/// <param name="Assembly">Name of its assembly, which may be another one than the module's.</param>
/// <param name="Name">Full name, nested types joined by <c>+</c>.</param>
/// <param name="Triggers">Probes of this module behind which the type is needed.</param>
public sealed record StaticType(string Assembly, string Name, IReadOnlyList<int> Triggers)
{
    internal const string SharedSetUp = " (shared set-up)";
    internal const string ClassSetUp = " (set-up)";
    internal const string Fixture = " (fixture)";

    /// <summary>True for what is no type, but set-up of a whole assembly: without it no test would run.</summary>
    public bool IsForAllTests => Name.EndsWith(SharedSetUp, StringComparison.Ordinal);

    /// <summary>True for what is no type, but set-up that several tests share.</summary>
    public bool IsSetUp =>
        IsForAllTests
        || Name.EndsWith(ClassSetUp, StringComparison.Ordinal)
        || Name.EndsWith(Fixture, StringComparison.Ordinal);
}

/// <summary>A call that reaches outside of the code, or the use of a mutable static field.</summary>
/// <param name="Probe">Passed when the call is made; effects with a target that is known only while running have notes besides.</param>
/// <param name="Method">Index into <see cref="BlockTable.Methods"/>.</param>
/// <param name="Span">Where it is; null without debug symbols.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Call">What is called: <c>System.IO.File.ReadAllText</c>; for static fields the field's name, behind its assembly in brackets where that is another one.</param>
public sealed record EffectSite(int Probe, int Method, Span? Span, EffectKind Kind, string Call);

/// <summary>
/// A place where the code asks a cache in a static field, and what it is sure to do where that holds nothing: so it is on
/// a thread or in a process where nobody asked before.
/// </summary>
/// <param name="Asked">Probe behind which the cache is asked.</param>
/// <param name="Passed">Probes that are passed where it holds nothing, and not where it does.</param>
/// <param name="IsKeyed">True where it holds something for each of several keys, so that filling it may go differently for each.</param>
public sealed record CacheFill(int Asked, IReadOnlyList<int> Passed, bool IsKeyed);

/// <summary>What a block calls.</summary>
/// <param name="Probe">Its probe.</param>
/// <param name="Keys">Numbers of what it calls; each stands for all methods that have it.</param>
public sealed record BlockCalls(int Probe, IReadOnlyList<int> Keys);

/// <summary>By which calls a method is found, from other assemblies too.</summary>
/// <param name="Method">Index into <see cref="BlockTable.Methods"/>.</param>
/// <param name="Keys">The numbers that may mean it.</param>
public sealed record CallableMethod(int Method, IReadOnlyList<int> Keys);
