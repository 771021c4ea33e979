using System.Globalization;
using System.Text;

namespace Assay.Host.Drivers.XUnit;

/// <summary>A failure as both generations of the framework describe it: parallel lists, with the outermost exception first.</summary>
/// <param name="Types">Full names of the exceptions' types.</param>
/// <param name="Messages">Their messages.</param>
/// <param name="StackTraces">Their stack traces.</param>
/// <param name="Parents">For each the index of the exception that holds it, -1 for the outermost.</param>
internal sealed record Failure(
    IReadOnlyList<string?> Types,
    IReadOnlyList<string?> Messages,
    IReadOnlyList<string?> StackTraces,
    IReadOnlyList<int> Parents
)
{
    /// <summary>All messages, inner ones indented, the type named where it is not one of the framework's own.</summary>
    public string Message => MessageOf(0, 0);

    /// <summary>All stack traces without the framework's frames.</summary>
    public string StackTrace
    {
        get
        {
            var text = new StringBuilder();
            AddStackTrace(text, 0);
            return text.ToString();
        }
    }

    public override string ToString() => Message + Environment.NewLine + StackTrace;

    private string MessageOf(int index, int level)
    {
        var type = At(Types, index);
        var line =
            (level == 0 ? "" : new string('-', level * 4) + " ")
            + (type.StartsWith("Xunit.Sdk.", StringComparison.Ordinal) ? "" : type + " : ")
            + At(Messages, index);
        return string.Join(
            Environment.NewLine,
            Children(index).Select(c => MessageOf(c, level + 1)).Prepend(line)
        );
    }

    private void AddStackTrace(StringBuilder text, int index)
    {
        var frames = At(StackTraces, index)
            .Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => !line.TrimStart().StartsWith("at Xunit.", StringComparison.Ordinal));
        text.AppendJoin(Environment.NewLine, frames);
        foreach (var child in Children(index))
        {
            text.AppendLine()
                .Append(CultureInfo.InvariantCulture, $"----- {At(Types, child)} -----")
                .AppendLine();
            AddStackTrace(text, child);
        }
    }

    private IEnumerable<int> Children(int index) =>
        Enumerable
            .Range(index + 1, Math.Max(0, Parents.Count - index - 1))
            .Where(i => Parents[i] == index);

    private static string At(IReadOnlyList<string?> values, int index) =>
        index < values.Count ? values[index] ?? "" : "";
}
