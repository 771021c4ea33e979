using Assay.Analysis.Coverage;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>One basic block of a method body.</summary>
internal sealed class MethodBlock(Instruction first)
{
    public Instruction First { get; } = first;

    /// <summary>Statements that start in it.</summary>
    public List<SequencePoint> Statements { get; } = [];

    /// <summary>The statement that it is a part of, where it does not start with one.</summary>
    public SequencePoint? ContinuedFrom { get; set; }

    /// <summary>False for what the compiler put between the statements.</summary>
    public bool HasSource => Statements.Count > 0 || ContinuedFrom is not null;

    public Span Span(Func<Document, int> document)
    {
        var start = ContinuedFrom ?? Statements[0];
        var last = start;
        foreach (var statement in Statements.Where(s => s.Document == start.Document))
        {
            last =
                (statement.EndLine, statement.EndColumn).CompareTo((last.EndLine, last.EndColumn))
                > 0
                    ? statement
                    : last;
        }
        return new Span(
            document(start.Document),
            start.StartLine,
            start.StartColumn,
            last.EndLine,
            last.EndColumn
        );
    }
}
