using System.Globalization;
using System.Text;
using System.Xml;
using Assay.Model;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>A result of a TRX file while it is read.</summary>
internal sealed class OpenResult
{
    private readonly string _name;
    private readonly Outcome _outcome;
    private readonly TimeSpan _duration;
    private readonly StringBuilder _output = new();
    private string? _message;
    private string? _stackTrace;

    private OpenResult(string testId, string name, Outcome outcome, TimeSpan duration)
    {
        TestId = testId;
        _name = name;
        _outcome = outcome;
        _duration = duration;
    }

    public string TestId { get; }

    /// <summary>True where it only sums up results that it holds.</summary>
    public bool HasInner { get; set; }

    /// <exception cref="InvalidDataException">The outcome is none that is known.</exception>
    public static OpenResult From(XmlReader xml) =>
        new(
            xml.GetAttribute("testId") ?? "",
            xml.GetAttribute("testName") ?? "",
            ToOutcome(xml.GetAttribute("outcome")),
            TimeSpan.TryParse(
                xml.GetAttribute("duration"),
                CultureInfo.InvariantCulture,
                out var duration
            )
            && duration > TimeSpan.Zero
                ? duration
                : TimeSpan.Zero
        );

    /// <summary>Adds what an element says.</summary>
    public void Add(string element, string text)
    {
        switch (element)
        {
            case "Message":
                _message ??= text;
                break;
            case "StackTrace":
                _stackTrace ??= text;
                break;
            case "DebugTrace" when _outcome == Outcome.Skipped:
                _message ??= text;
                break;
            default:
                _output.Append(_output.Length > 0 ? Environment.NewLine : "").Append(text);
                break;
        }
    }

    public TrxResult Close((string Class, string Method) test) =>
        new(
            test.Class,
            test.Method,
            _name,
            _outcome,
            _duration,
            new TrxTexts(_message, _stackTrace, _output.Length == 0 ? null : _output.ToString())
        );

    // As `dotnet test` counts them. A test that has run into a time-out of its framework has failed.
    private static Outcome ToOutcome(string? outcome) =>
        outcome switch
        {
            "Passed" or "Warning" or "PassedButRunAborted" or "Completed" => Outcome.Passed,
            "Failed" or "Error" or "Timeout" or "Aborted" => Outcome.Failed,
            "NotExecuted"
            or "NotRunnable"
            or "Inconclusive"
            or "Disconnected"
            or "Pending"
            or "InProgress" => Outcome.Skipped,
            _ => throw new InvalidDataException(
                $"A result has the outcome '{IdText.OneLine(outcome ?? "")}', which is not known."
            ),
        };
}
