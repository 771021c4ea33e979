using System.Collections;
using System.Reflection;

namespace Assay.Host.Drivers.TUnit;

/// <summary>
/// What TUnit keeps in private: the contexts that were made and have not ended, the count of all that were ever made,
/// notes for its report. A version that has them no longer loses some accuracy and some memory, and nothing else.
/// </summary>
internal sealed class TUnitRegistry
{
    private const BindingFlags Private = BindingFlags.NonPublic | BindingFlags.Static;

    private readonly IDictionary? _contexts;
    private readonly FieldInfo? _made;
    private readonly FieldInfo? _collector;
    private readonly FieldInfo[] _notes;

    /// <param name="core">The assembly <c>TUnit.Core</c>.</param>
    /// <param name="engine">The assembly <c>TUnit.Engine</c>.</param>
    public TUnitRegistry(Assembly core, Assembly engine)
    {
        var context = core.GetType("TUnit.Core.TestContext");
        _contexts =
            context?.GetField("_testContextsByGuid", Private)?.GetValue(null) as IDictionary;
        _made = context?.GetField("_isolationIdCounter", Private);
        var collector = engine.GetType("TUnit.Engine.Reporters.Html.ActivityCollector");
        _collector = collector?.GetField("_current", Private);
        _notes =
            collector?.GetFields(BindingFlags.NonPublic | BindingFlags.Instance)
            ?? Array.Empty<FieldInfo>();
    }

    /// <summary>How many contexts were made so far.</summary>
    public int Made => _made?.GetValue(null) as int? ?? 0;

    /// <summary>The how-many-th context was made for the test; null where that is not known.</summary>
    public int? NumberOf(string uid) =>
        _contexts
            ?.Values.Cast<object>()
            .Where(c => Member.Of<string>(c, "Metadata.TestDetails.TestId") == uid)
            .Select(c => (int?)Member.Of<int>(c, "Isolation.UniqueId"))
            .LastOrDefault();

    /// <summary>
    /// Forgets what stays of a session that is over: the contexts of tests that were found but not run, and what was
    /// noted for a report that is never made.
    /// </summary>
    public void Clear()
    {
        _contexts?.Clear();
        var collector = _collector?.GetValue(null);
        foreach (var notes in _notes)
        {
            (collector is null ? null : notes.GetValue(collector) as IDictionary)?.Clear();
        }
    }
}
