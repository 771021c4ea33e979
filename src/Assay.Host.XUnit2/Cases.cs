extern alias xunit2;
using Assay.Host.Drivers.XUnit;
using xunit2::Xunit.Abstractions;

namespace Assay.Host.Drivers.XUnit2;

/// <summary>
/// The cases that xUnit 2 has found. A case with arguments that a test can change is written out when it is found, so
/// that it can be run again as if it had never run.
/// </summary>
internal sealed class Cases
{
    private readonly ITestFrameworkDiscoverer _discoverer;
    private readonly DotNetTest _rules;
    private readonly IReadOnlyList<ITestCase> _found;
    private readonly string?[] _written;
    private readonly bool[] _hasRun;
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<ITestCase, int> _running = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string, string), bool> _overloads = new();

    public Cases(
        IReadOnlyList<ITestCase> found,
        ITestFrameworkDiscoverer discoverer,
        DotNetTest rules
    )
    {
        _found = found;
        _discoverer = discoverer;
        _rules = rules;
        _hasRun = new bool[found.Count];
        _written = found.Select(c => NeedsCopies(c) ? Write(c) : null).ToArray();
        for (var i = 0; i < found.Count; i++)
        {
            _byId.TryAdd(found[i].UniqueID, i);
        }
    }

    /// <summary>The cases in the form in which they are to be handed to the framework for one run.</summary>
    public IReadOnlyList<ITestCase> ForRun(IEnumerable<int> cases, ITestFrameworkExecutor executor)
    {
        _running.Clear();
        var taken = new List<ITestCase>();
        foreach (var i in cases)
        {
            var testCase =
                _written[i] is { } text && (_rules.RunsCopies || _hasRun[i])
                    ? executor.Deserialize(text)
                    : _found[i];
            _hasRun[i] = true;
            _running[testCase] = i;
            taken.Add(testCase);
        }
        return taken;
    }

    /// <summary>Index of a case of the current run, -1 for one that is not of it.</summary>
    public int IndexOf(ITestCase testCase) =>
        _running.TryGetValue(testCase, out var index) ? index
        : _byId.TryGetValue(testCase.UniqueID, out index) ? index
        : -1;

    private bool NeedsCopies(ITestCase testCase) =>
        (_rules.RunsCopies && HasOverloads(testCase.TestMethod))
        || (testCase.TestMethodArguments is { } arguments && Mutable.IsAny(arguments));

    // What is written out names the method only: read back, it is the first one of that name.
    private bool HasOverloads(ITestMethod method)
    {
        var key = (method.TestClass.Class.Name, method.Method.Name);
        if (!_overloads.TryGetValue(key, out var has))
        {
            has = method
                .TestClass.Class.GetMethods(includePrivateMethods: true)
                .Where(m => m.Name == method.Method.Name)
                .Skip(1)
                .Any();
            _overloads[key] = has;
        }
        return has;
    }

    private string? Write(ITestCase testCase)
    {
        try
        {
            return _discoverer.Serialize(testCase);
        }
        catch (Exception)
        {
            // Made by a custom framework of what can't be written, or with a row whose own code, which writes it,
            // fails in any way: it is run as it is, every time.
            return null;
        }
    }
}
