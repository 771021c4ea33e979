using System.Reflection;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace Assay.Host.Drivers.MSTest;

/// <summary>Whether MSTest's own runner would run a class at the same time as others.</summary>
internal sealed class MSTestParallelism
{
    private readonly bool _isEnabled;
    private readonly bool _isSilent;
    private readonly HashSet<string> _tied;

    public MSTestParallelism(
        Assembly assembly,
        MSTestSettings settings,
        IReadOnlyCollection<TestCase> tests
    )
    {
        var workers = settings.Workers ?? WorkersOf(assembly);
        MostAtOnce = workers > 1 ? workers : null;
        var isAllowed =
            !settings.DisablesParallelization
            && AttributeOf(assembly, "DoNotParallelizeAttribute") is null
            && !tests.Any(MSTestProperties.HasDependencies);
        _isEnabled = isAllowed && workers is not (null or 1);
        _isSilent = isAllowed && workers is null;
        // One method that must be alone keeps its class together: two hosts would each set the class up.
        _tied = tests
            .Where(MSTestProperties.IsTied)
            .Select(MSTestProperties.ClassOf)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many workers the project asks for; null where it leaves that to MSTest.</summary>
    public int? MostAtOnce { get; }

    public bool RunsBeside(string testClass) => _isEnabled && !_tied.Contains(testClass);

    /// <summary>True where a class runs beside none only because nobody asks for it.</summary>
    public bool IsAloneByDefault(string testClass) => _isSilent && !_tied.Contains(testClass);

    /// <summary>0 for as many as there are processors; null where the assembly does not ask for any.</summary>
    private static int? WorkersOf(Assembly assembly) =>
        AttributeOf(assembly, "ParallelizeAttribute") is not { } parallelize
            ? null
            : parallelize
                .NamedArguments.Where(a => a.MemberName == "Workers")
                .Select(a => a.TypedValue.Value as int?)
                .FirstOrDefault()
                ?? 0;

    private static CustomAttributeData? AttributeOf(Assembly assembly, string name) =>
        assembly.CustomAttributes.FirstOrDefault(a => a.AttributeType.Name == name);
}
