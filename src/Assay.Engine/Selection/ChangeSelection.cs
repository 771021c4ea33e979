using Assay.Analysis.Coverage;
using Assay.Engine.Configuration;
using Assay.Engine.Discover;
using Assay.Engine.Instrument;
using Assay.Engine.Map;
using Assay.Engine.Plan;
using Assay.Engine.Record;
using Assay.Engine.Workspace;

namespace Assay.Engine.Selection;

/// <summary>
/// Selects the tests that a change may matter to. What has changed since the map was made is told from the assemblies,
/// method by method; what had changed before, on the same branch, from git, file by file. Whatever can't be told selects
/// every test of the project.
/// </summary>
/// <param name="store">What is known of the tests.</param>
/// <param name="root">Full path of the solution's folder.</param>
/// <param name="changes">What git says.</param>
public sealed class ChangeSelection(Store store, string root, GitChanges changes)
{
    private const string Unaffected = "nothing that it reaches has changed";

    private readonly ChangedFiles _files = new(changes.Files, root);
    private readonly IReadOnlyList<ResourceUse> _uses = store.Uses.All();
    private readonly IReadOnlySet<string> _failed = store.Results.FailedLast();
    private readonly RewriteCache _copies = new(AssayFolder.Create(root));
    private readonly SourceFiles _sources = new(root);

    /// <summary>The code whose tests always run.</summary>
    public CriticalCode Critical { get; init; } = CriticalCode.None;

    /// <summary>The tests that are to run, each test with its reason.</summary>
    /// <param name="suites">All suites, as they are built now.</param>
    /// <exception cref="AssayException">A build or the store cannot be read.</exception>
    public SelectedTests Of(IReadOnlyList<ProjectSuite> suites)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        var remarks = new List<string>();
        foreach (var project in suites.GroupBy(s => s.Project.Name, StringComparer.Ordinal))
        {
            var cases = project.SelectMany(s => s.Cases).Select(c => c.Id).ToArray();
            var (everything, some) = Of(project.First().Project, cases);
            if (everything is not null)
            {
                remarks.Add($"All tests of {project.Key} are run, because {everything}.");
            }
            foreach (var id in cases)
            {
                if ((everything ?? some!.GetValueOrDefault(id) ?? Always(id)) is { } reason)
                {
                    reasons[id] = reason;
                }
            }
        }
        var all = suites
            .SelectMany(s => s.Cases)
            .Select(c => c.Id)
            .ToHashSet(StringComparer.Ordinal);
        var leftOut = all.Where(id => !reasons.ContainsKey(id))
            .Order(StringComparer.Ordinal)
            .ToArray();
        foreach (var id in leftOut)
        {
            reasons[id] = Unaffected;
        }
        var isLeftOut = leftOut.ToHashSet(StringComparer.Ordinal);
        return new SelectedTests(Part(suites, id => !isLeftOut.Contains(id)), reasons)
        {
            LeftOut = leftOut,
            Rest = Part(suites, isLeftOut.Contains),
            Remarks = remarks,
        };
    }

    private static ProjectSuite[] Part(
        IReadOnlyList<ProjectSuite> suites,
        Func<string, bool> isWanted
    ) =>
        [
            .. suites
                .Select(s => s with { Cases = [.. s.Cases.Where(c => isWanted(c.Id))] })
                .Where(s => s.Cases.Count > 0),
        ];

    private string? Always(string test) =>
        _failed.Contains(test) ? "it failed when it ran last" : null;

    private (string? Everything, IReadOnlyDictionary<string, string>? Some) Of(
        TestProject project,
        IEnumerable<string> cases
    )
    {
        if (_files.Everything is { } everything)
        {
            return (everything, null);
        }
        if (
            store.Maps.Of(project.Name) is not { } map
            || store.Snapshots.Of(project.Name) is not { } snapshot
            || snapshot.Map != map.Key
            || UnchangedCode.Tables(_copies, map) is not { } tables
        )
        {
            return ("it has no map yet", null);
        }
        if (
            _files.ProjectFiles.FirstOrDefault(p => snapshot.Assemblies.ContainsKey(p.Assembly)) is
            { File: { } file }
        )
        {
            return ($"{file} has changed", null);
        }
        var built = BuildChange.Since(snapshot, project);
        if (built.Everything is { } unknown)
        {
            return (unknown, null);
        }
        var reasons = new Dictionary<string, string>(
            new TestsOfMethods(map, tables).Of(built.Methods),
            StringComparer.Ordinal
        );
        // Where it is known what the assemblies were when the change began, they tell all that there is to know.
        var start = store.Snapshots.Of(project.Name, changes.Base);
        if (start is not null)
        {
            var since = BuildChange.Since(start, project);
            if (since.Everything is { } more)
            {
                return (more, null);
            }
            foreach (var (test, reason) in new TestsOfMethods(map, tables).Of(since.Methods))
            {
                reasons.TryAdd(test, reason);
            }
        }
        var isOfBase = start is not null;
        if (AddFiles(map, tables, isOfBase, reasons) is { } unmapped)
        {
            return (unmapped, null);
        }
        AddCritical(map, tables, reasons);
        AddUnknown(cases, map, reasons);
        return (null, reasons);
    }

    private void AddCritical(StoredMap map, BlockTable[] tables, Dictionary<string, string> reasons)
    {
        if (Critical.IsNone)
        {
            return;
        }
        var files = tables
            .SelectMany(t => t.Documents)
            .Select(_sources.PathOf)
            .Distinct(Paths.Comparer)
            .SelectMany(f => Critical.NamesOf(f), (file, name) => (file, name));
        foreach (var (file, name) in files)
        {
            foreach (var test in TestsOf(map, tables, file) ?? [])
            {
                reasons.TryAdd(test, $"it covers the critical path '{name}'");
            }
        }
    }

    private static void AddUnknown(
        IEnumerable<string> cases,
        StoredMap map,
        Dictionary<string, string> reasons
    )
    {
        foreach (var test in map.Sensitive)
        {
            reasons.TryAdd(
                test.Test,
                "what it reaches is not known, as it ends otherwise with probes"
            );
        }
        var known = map.Coverage.Tests.ToHashSet(StringComparer.Ordinal);
        foreach (var id in cases.Where(id => !known.Contains(id)))
        {
            reasons.TryAdd(id, "it is new: no map knows it yet");
        }
    }

    private string? AddFiles(
        StoredMap map,
        BlockTable[] tables,
        bool isOfBase,
        Dictionary<string, string> reasons
    )
    {
        foreach (var file in _files.Data)
        {
            var users = _uses.Where(u => _files.IsUsed(u, file)).Select(u => u.Test).ToArray();
            if (users.Length == 0 && !isOfBase)
            {
                return $"{_files.Shown(file)} has changed, and whether it is part of an assembly is not known";
            }
            foreach (var test in users)
            {
                reasons.TryAdd(test, $"it uses {_files.Shown(file)}, which has changed");
            }
        }
        foreach (var file in isOfBase ? [] : _files.Sources)
        {
            var tests = TestsOf(map, tables, file);
            if (tests is null)
            {
                return $"{_files.Shown(file)} has changed, and no code of it is in the map";
            }
            foreach (var test in tests)
            {
                reasons.TryAdd(test, $"it reaches {_files.Shown(file)}, which has changed");
            }
        }
        return null;
    }

    // Null where no module has code of the file.
    private IReadOnlyList<string>? TestsOf(StoredMap map, BlockTable[] tables, string file)
    {
        var probes = new List<int>();
        var isKnown = false;
        foreach (var (index, table) in tables.Index())
        {
            var document = table
                .Documents.Index()
                .Where(d => Paths.Comparer.Equals(_sources.PathOf(d.Item), file))
                .Select(d => d.Index)
                .ToHashSet();
            isKnown |= document.Count > 0;
            var first = map.Coverage.FirstProbe(index);
            probes.AddRange(
                table
                    .Blocks.Where(b => document.Contains(b.Span.Document))
                    .Select(b => first + b.Probe)
            );
        }
        return isKnown ? map.Coverage.TestsOf(probes) : null;
    }
}
