using System.Xml;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>
/// Reads TRX files as a stream. They are written by somebody else: nothing in them is resolved or expanded, depth and
/// lengths are bounded, and what is not understood is an error.
/// </summary>
internal sealed class TrxReader
{
    private const int DeepestResult = 32;
    private const int MostProblems = 50;
    private const long LongestFile = 1L << 31;

    private readonly XmlReader _xml;
    private readonly Stack<OpenResult> _open = new();
    private readonly List<OpenResult> _results = [];
    private readonly Dictionary<string, (string Class, string Method)> _tests = new(
        StringComparer.Ordinal
    );
    private readonly List<string> _problems = [];
    private string? _test;
    private bool _isProblem;

    private TrxReader(XmlReader xml) => _xml = xml;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no TRX file, or not a whole one.</exception>
    public static TrxRun Read(Stream stream)
    {
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = LongestFile,
                // Some writers leave the control characters in that tests print.
                CheckCharacters = false,
            }
        );
        try
        {
            return new TrxReader(xml).Read();
        }
        catch (XmlException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private TrxRun Read()
    {
        if (_xml.MoveToContent() != XmlNodeType.Element || _xml.LocalName != "TestRun")
        {
            throw new InvalidDataException("It does not begin with a TestRun.");
        }
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                Begin();
            }
            else if (_xml.NodeType == XmlNodeType.EndElement)
            {
                End();
            }
        }
        return new TrxRun(
            _results.Select(r => r.Close(_tests.GetValueOrDefault(r.TestId, ("", "")))).ToArray(),
            _problems
        );
    }

    private void Begin()
    {
        switch (_xml.LocalName)
        {
            case "UnitTestResult":
                BeginResult();
                break;
            case "StdOut"
            or "StdErr"
            or "DebugTrace"
            or "TextMessages"
            or "Message"
            or "StackTrace" when _open.TryPeek(out var result):
                result.Add(_xml.LocalName, TrxText.Read(_xml));
                break;
            case "UnitTest":
                _test = _xml.GetAttribute("id");
                break;
            case "TestMethod" when _test is not null:
                _tests[_test] = (
                    _xml.GetAttribute("className") ?? "",
                    _xml.GetAttribute("name") ?? ""
                );
                break;
            case "RunInfo":
                _isProblem = _xml.GetAttribute("outcome") is "Error" or "Failed" or "Aborted";
                break;
            case "Text" when _isProblem:
                AddProblem(TrxText.Read(_xml));
                break;
        }
    }

    private void BeginResult()
    {
        if (_open.TryPeek(out var outer))
        {
            outer.HasInner = true;
        }
        if (_open.Count == DeepestResult)
        {
            throw new InvalidDataException("Its results are nested too deeply.");
        }
        var result = OpenResult.From(_xml);
        if (_xml.IsEmptyElement)
        {
            _results.Add(result);
        }
        else
        {
            _open.Push(result);
        }
    }

    // xUnit's adapter reports each test that fails as an error of the run, too.
    private void AddProblem(string text)
    {
        if (
            _problems.Count < MostProblems
            && !text.TrimEnd().EndsWith("[FAIL]", StringComparison.Ordinal)
        )
        {
            _problems.Add(text);
        }
    }

    private void End()
    {
        // Of a test with rows only these count, as they do for `dotnet test`.
        if (_xml.LocalName == "UnitTestResult" && _open.Pop() is { HasInner: false } result)
        {
            _results.Add(result);
        }
        else if (_xml.LocalName == "RunInfo")
        {
            _isProblem = false;
        }
        else if (_xml.LocalName == "UnitTest")
        {
            _test = null;
        }
    }
}
