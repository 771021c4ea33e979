using Assay.Host.Drivers.XUnit;
using Xunit.Sdk;

namespace Assay.Host.Drivers.XUnit3;

/// <summary>
/// The cases that xUnit 3 has found. A case that a run can change, for its arguments or because it collects its rows
/// when it runs, is written out when it is found, so that it can be run again as if it had never run.
/// </summary>
internal sealed class Cases
{
    private readonly DotNetTest _rules;
    private readonly IReadOnlyList<ITestCase> _found;
    private readonly string?[] _written;
    private readonly bool[] _hasRun;

    public Cases(IReadOnlyList<ITestCase> found, DotNetTest rules)
    {
        _found = found;
        _rules = rules;
        _hasRun = new bool[found.Count];
        _written = found.Select(c => NeedsCopies(c) ? Write(c) : null).ToArray();
    }

    public ITestCase this[int index] => _found[index];

    /// <summary>A case in the form in which it is to be handed to the framework for one run.</summary>
    public ITestCase ForRun(int index)
    {
        var testCase =
            _written[index] is { } text && (_rules.RunsCopies || _hasRun[index])
                ? (ITestCase)SerializationHelper.Instance.Deserialize(text)!
                : _found[index];
        _hasRun[index] = true;
        return testCase;
    }

    /// <summary>Disposes what cases hold, as the framework's own runner does after a run; only of those that will not run again.</summary>
    public async Task ReleaseAsync(IEnumerable<(int Index, ITestCase Case)> cases)
    {
        foreach (var (index, testCase) in cases)
        {
            if (_written[index] is not null && testCase is IAsyncDisposable disposable)
            {
                await disposable.DisposeAsync();
            }
        }
    }

    private static bool NeedsCopies(ITestCase testCase) =>
        CaseReader.ArgumentsOf(testCase) is { } arguments
            ? Mutable.IsAny(arguments)
            : CaseReader.MethodOf(testCase)?.GetParameters().Length > 0;

    private static string? Write(ITestCase testCase)
    {
        try
        {
            return SerializationHelper.Instance.Serialize(testCase);
        }
        catch (Exception)
        {
            // Made by a custom framework of what can't be written, or with a row whose own code, which writes it,
            // fails in any way: it is run as it is, every time.
            return null;
        }
    }
}
