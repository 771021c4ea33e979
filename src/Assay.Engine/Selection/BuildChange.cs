using Assay.Analysis.Changes;
using Assay.Engine.Workspace;

namespace Assay.Engine.Selection;

/// <summary>What has changed in the assemblies of a test project since a snapshot.</summary>
/// <param name="Everything">Why every test of the project may end otherwise, in a few words; null where it can be told which.</param>
/// <param name="Methods">For each assembly, by its path below the bin folder, the methods whose tests may end otherwise, with the reason in a few words.</param>
public sealed record BuildChange(
    string? Everything,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Methods
)
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> None = [];

    /// <summary>Compares what was with what is built now.</summary>
    /// <param name="before">The snapshot.</param>
    /// <param name="project">The project.</param>
    public static BuildChange Since(BuildSnapshot before, TestProject project)
    {
        var now = BuildSnapshot.FilesOf(project);
        var changed = before
            .Assemblies.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Where(f =>
                !now.TryGetValue(f, out var digest)
                || before.Assemblies.GetValueOrDefault(f)?.Digest != digest
            )
            .Order(StringComparer.Ordinal)
            .ToArray();
        // Of the others it is not known which tests run them.
        if (
            Array.Find(
                changed,
                f => before.Assemblies.GetValueOrDefault(f)?.Code is null || !now.ContainsKey(f)
            ) is
            { } unknown
        )
        {
            return new BuildChange(
                $"{unknown} {(!now.ContainsKey(unknown) ? "is gone" : before.Assemblies.ContainsKey(unknown) ? "has changed" : "is new")}, and which tests run it is not known",
                None
            );
        }
        return new Comparison(before, Path.GetDirectoryName(project.AssemblyPath)!).Of(changed);
    }

    private sealed class Comparison(BuildSnapshot before, string bin)
    {
        private readonly Dictionary<string, Dictionary<string, string>> _methods = new(
            StringComparer.Ordinal
        );
        private readonly HashSet<string> _types = new(StringComparer.Ordinal);

        public BuildChange Of(string[] changed)
        {
            foreach (var file in changed)
            {
                if (CodeReader.Read(Path.Combine(bin, file)) is not { } code)
                {
                    return new BuildChange($"{file} cannot be read", None);
                }
                var old = before.Assemblies[file].Code!;
                if (old.Rest != code.Rest)
                {
                    return new BuildChange(
                        $"resources, attributes or references of {file} have changed",
                        None
                    );
                }
                Compare(file, old, code);
            }
            try
            {
                AddUsers();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new BuildChange(
                    $"what was built cannot be read ({e.Message.TrimEnd('.')})",
                    None
                );
            }
            return new BuildChange(
                null,
                _methods.ToDictionary(
                    m => m.Key,
                    m => (IReadOnlyDictionary<string, string>)m.Value,
                    StringComparer.Ordinal
                )
            );
        }

        private void Compare(string file, ModuleCode old, ModuleCode now)
        {
            foreach (var (type, digest) in old.Types)
            {
                if (now.Types.GetValueOrDefault(type) != digest)
                {
                    _types.Add(type);
                }
            }
            foreach (var (method, digest) in old.Methods)
            {
                if (now.Methods.GetValueOrDefault(method) is not { } other)
                {
                    Add(file, method, $"{Shown(method)} is gone");
                }
                else if (other != digest)
                {
                    Add(file, method, $"{Shown(method)} has changed");
                }
                else if (_types.Contains(ModuleCode.TypeOf(method)))
                {
                    Add(file, method, $"{ModuleCode.TypeOf(method)} has changed");
                }
            }
        }

        // Whoever names a type may depend on what it is: its constants, bases, fields, attributes.
        private void AddUsers()
        {
            if (_types.Count == 0)
            {
                return;
            }
            foreach (var file in before.Assemblies.Where(a => a.Value.Code is not null))
            {
                foreach (
                    var method in CodeReader.MethodsNaming(Path.Combine(bin, file.Key), _types)
                )
                {
                    Add(file.Key, method, $"{Shown(method)} uses a type that has changed");
                }
            }
        }

        private void Add(string file, string method, string reason)
        {
            if (!_methods.TryGetValue(file, out var known))
            {
                _methods[file] = known = new Dictionary<string, string>(StringComparer.Ordinal);
            }
            known.TryAdd(method, reason);
        }

        private static string Shown(string method) =>
            method.Replace("::", ".", StringComparison.Ordinal);
    }
}
