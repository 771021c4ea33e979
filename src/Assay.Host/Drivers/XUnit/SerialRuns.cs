using Assay.Host.Measure;

namespace Assay.Host.Drivers.XUnit;

/// <summary>
/// Runs cases in one call of the framework, except with a custom framework that was seen to run tests at the same time
/// although it was asked not to: then each case has a call of its own.
/// </summary>
internal sealed class SerialRuns
{
    private readonly DotNetTest _rules;
    private readonly Action<IReadOnlyList<int>, RunSink> _run;
    private bool _oneByOne;

    /// <param name="rules">What <c>dotnet test</c> adds to the framework's results.</param>
    /// <param name="run">One call of the framework.</param>
    public SerialRuns(DotNetTest rules, Action<IReadOnlyList<int>, RunSink> run)
    {
        _rules = rules;
        _run = run;
    }

    public void Run(IReadOnlyList<int> cases, Recorder recorder, bool stopAtFailure)
    {
        var left = cases;
        if (!_oneByOne)
        {
            var sink = new RunSink(recorder, _rules, stopAtFailure);
            _run(cases, sink);
            if (!sink.HasOverlap)
            {
                return;
            }
            _oneByOne = true;
            left = cases.Where(c => !sink.HasReported(c)).ToArray();
        }
        foreach (var native in left)
        {
            if (stopAtFailure && recorder.HasFailure)
            {
                return;
            }
            _run(new[] { native }, new RunSink(recorder, _rules, stopAtFailure));
        }
    }
}
