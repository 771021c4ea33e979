using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Host.Drivers;
using Assay.Model;

namespace Assay.Host;

/// <summary>
/// The cases of a project and how they relate to the framework's own ("native") cases: gives each case its id,
/// duplicates an ordinal, and makes one case of rows whose names change between discoveries.
/// </summary>
internal sealed class Catalog
{
    // What names made of the clock, of randomness or of temporary files look like; a match is only a reason to look twice.
    private static readonly Regex Suspicious = new(
        @"\d\d:\d\d|\d{5,}|[0-9a-fA-F]{8}|[\\/]|\d[.,]\d{4,}|\w{8}\.\w{3}",
        RegexOptions.CultureInvariant
    );

    private readonly IReadOnlyList<NativeCase> _natives;
    private readonly string _solutionDirectory;
    private readonly HashSet<string> _volatiles;
    private readonly List<int>[] _nativesOf;
    private readonly int[] _caseOf;
    private readonly bool[] _hasRows;

    public Catalog(
        IReadOnlyList<NativeCase> natives,
        string solutionDirectory,
        IReadOnlyCollection<string> volatileMethods
    )
    {
        _natives = natives;
        _solutionDirectory = solutionDirectory;
        VolatileMethods = volatileMethods.OrderBy(m => m, StringComparer.Ordinal).ToArray();

        _volatiles = volatileMethods.ToHashSet(StringComparer.Ordinal);
        var cases = new List<HostCase>(natives.Count);
        var nativesOf = new List<List<int>>(natives.Count);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var collapsed = new Dictionary<string, int>(StringComparer.Ordinal);
        _caseOf = new int[natives.Count];
        for (var i = 0; i < natives.Count; i++)
        {
            var native = natives[i];
            var isVolatile = _volatiles.Contains(MethodOf(native));
            if (isVolatile && collapsed.TryGetValue(MethodOf(native), out var known))
            {
                nativesOf[known].Add(i);
                _caseOf[i] = known;
                continue;
            }
            var id = isVolatile ? MethodOf(native) : MethodOf(native) + Clean(native.Arguments);
            seen[id] = seen.TryGetValue(id, out var before) ? before + 1 : 1;
            if (before > 0)
            {
                id += "#" + (before + 1).ToString(CultureInfo.InvariantCulture);
            }
            collapsed.TryAdd(MethodOf(native), cases.Count);
            _caseOf[i] = cases.Count;
            nativesOf.Add(new List<int> { i });
            cases.Add(
                new HostCase(
                    id,
                    native.Class,
                    native.Method,
                    native.Group,
                    native.RunsBeside,
                    native.Explicit,
                    native.IsFree,
                    native.IsAloneByDefault,
                    native.IsSelfContained
                )
            );
        }
        Cases = cases;
        _nativesOf = nativesOf.ToArray();
        _hasRows = nativesOf.Select(n => n.Count > 1).ToArray();
    }

    public IReadOnlyList<HostCase> Cases { get; }

    public IReadOnlyList<string> VolatileMethods { get; }

    /// <summary>True where the name of a row that has a case of its own might be another next time.</summary>
    public bool HasSuspiciousRows =>
        _natives.Any(n =>
            n.Arguments.Length > 0
            && Suspicious.IsMatch(n.Arguments)
            && !_volatiles.Contains(MethodOf(n))
        );

    public IEnumerable<int> NativesOf(int testCase) => _nativesOf[testCase];

    public int CaseOf(int native) => _caseOf[native];

    /// <summary>The name of a native case among several of one case; null where there is just one.</summary>
    public string? RowOf(int native) =>
        _hasRows[_caseOf[native]] ? Clean(_natives[native].Arguments) : null;

    /// <summary>The same cases, where those methods are one case each whose rows differ in a second discovery.</summary>
    public Catalog WithVolatileMethodsFrom(IReadOnlyList<NativeCase> second)
    {
        var before = RowsByMethod(_natives);
        var after = RowsByMethod(second);
        var changed = before
            .Where(m => !after.TryGetValue(m.Key, out var rows) || !rows.SetEquals(m.Value))
            .Select(m => m.Key)
            .ToArray();
        return changed.Length == 0
            ? this
            : new Catalog(
                _natives,
                _solutionDirectory,
                VolatileMethods.Union(changed, StringComparer.Ordinal).ToArray()
            );
    }

    private static Dictionary<string, HashSet<string>> RowsByMethod(
        IEnumerable<NativeCase> natives
    ) =>
        natives
            .GroupBy(MethodOf, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.Select(n => n.Arguments).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );

    private static string MethodOf(NativeCase native) => native.Class + "." + native.Method;

    private string Clean(string arguments) => IdText.Arguments(arguments, _solutionDirectory);
}
