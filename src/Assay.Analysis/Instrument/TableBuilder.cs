using Assay.Analysis.Coverage;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>Collects what the probes of a module stand for.</summary>
internal sealed class TableBuilder(Probing probing)
{
    private readonly List<string> _documents = [];
    private readonly Dictionary<string, int> _documentIndex = new(StringComparer.Ordinal);
    private readonly List<CoveredMethod> _methods = [];
    private readonly List<Block> _blocks = [];
    private readonly List<Statement> _statements = [];

    public Probing Probing { get; } = probing;

    public List<Branch> Branches { get; } = [];

    public List<StaticType> StaticTypes { get; } = [];

    public List<EffectSite> Effects { get; } = [];

    public List<CacheFill> CacheFills { get; } = [];

    public List<BlockCalls> Calls { get; } = [];

    public List<CallableMethod> Callable { get; } = [];

    public int Document(Document document)
    {
        if (!_documentIndex.TryGetValue(document.Url, out var index))
        {
            _documentIndex[document.Url] = index = _documents.Count;
            _documents.Add(document.Url);
        }
        return index;
    }

    public int AddMethod(CoveredMethod method)
    {
        _methods.Add(method);
        return _methods.Count - 1;
    }

    public void AddBlock(int probe, int method, MethodBlock block)
    {
        foreach (var point in block.Statements)
        {
            _statements.Add(new Statement(_blocks.Count, SpanOf(point)));
        }
        _blocks.Add(new Block(probe, method, block.Span(Document)));
    }

    public Span SpanOf(SequencePoint point) =>
        new(
            Document(point.Document),
            point.StartLine,
            point.StartColumn,
            point.EndLine,
            point.EndColumn
        );

    public BlockTable Build() =>
        new(
            Probing.Name,
            Probing.Count,
            _documents,
            _methods,
            _blocks,
            _statements,
            Branches,
            StaticTypes,
            Effects
        )
        {
            CacheFills = CacheFills,
            Calls = Calls,
            Callable = Callable,
        };
}
