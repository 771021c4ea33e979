using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Engine.Workspace;

namespace Assay.Engine.Instrument;

/// <summary>
/// The .deps.json of a test project: which files of the bin folder are the user's own, and a version of it in which some
/// of them lie elsewhere.
/// </summary>
/// <remarks>
/// A deps file that does not lie beside the application makes its own folder the application's, so everything in it is
/// turned into packages that the runtime looks for in the folders of <c>--additionalprobingpath</c>: the rewritten
/// copies first, what stays as it is in the bin folder. So nothing of the bin folder needs to be copied.
/// </remarks>
internal sealed class DependencyFile
{
    // Assets whose place in the bin folder is not the one in the package.
    private static readonly string[] Flat = ["runtime", "native"];

    private readonly JsonObject _root;
    private readonly string _binFolder;

    private DependencyFile(JsonObject root, string binFolder) =>
        (_root, _binFolder) = (root, binFolder);

    /// <summary>File names of the assemblies that were built from projects, the test assembly included.</summary>
    public IReadOnlySet<string> OfProjects =>
        Libraries()
            .Where(l => (string?)Object(l.Value)["type"] == "project")
            .SelectMany(l => Assets(l.Key, "runtime"))
            .Select(a => Path.GetFileName(a.Key))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>File names of all assemblies that the file speaks of.</summary>
    public IReadOnlySet<string> Known =>
        Libraries()
            .SelectMany(l => Assets(l.Key, "runtime").Concat(Assets(l.Key, "runtimeTargets")))
            .Select(a => Path.GetFileName(a.Key))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the file that belongs to a test assembly; where there is none, all assemblies of the bin folder are in it.</summary>
    /// <exception cref="AssayException">It cannot be read or is none.</exception>
    public static DependencyFile Of(string assemblyPath)
    {
        var path = Path.ChangeExtension(assemblyPath, ".deps.json");
        var folder = Path.GetDirectoryName(assemblyPath)!;
        if (!File.Exists(path))
        {
            return new DependencyFile(OfFolder(assemblyPath), folder);
        }
        try
        {
            using var document = JsonFiles.Parse(path);
            var file = new DependencyFile(
                JsonObject.Create(document.RootElement.Clone()) ?? throw NotAsExpected(),
                folder
            );
            // All of it is looked at here, so that what is damaged is told as such.
            _ = file.OfProjects;
            _ = file.With(new Dictionary<string, string>(), []);
            return file;
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or InvalidOperationException
            )
        {
            throw new AssayException(
                Fault.BrokenBuild,
                $"'{path}' cannot be read ({e.Message.TrimEnd('.')}); build the project again."
            );
        }
    }

    /// <summary>The text of a version in which some assemblies come from elsewhere.</summary>
    /// <param name="elsewhere">By file name, the folder below a probing path in which the file lies.</param>
    /// <param name="added">File names of assemblies that are to be found too; they lie in a probing path itself.</param>
    public string With(IReadOnlyDictionary<string, string> elsewhere, IReadOnlyList<string> added)
    {
        var root = (JsonObject)_root.DeepClone();
        var libraries = new JsonObject();
        var targets = root["targets"]?.AsObject() ?? [];
        foreach (var (_, target) in targets)
        {
            Redirect(Object(target), libraries, elsewhere, added);
        }
        root["libraries"] = libraries;
        return root.ToJsonString();
    }

    private void Redirect(
        JsonObject target,
        JsonObject libraries,
        IReadOnlyDictionary<string, string> elsewhere,
        IReadOnlyList<string> added
    )
    {
        var moved = new List<(string File, JsonNode? Versions)>();
        foreach (var (name, library) in target)
        {
            var assets = Object(library);
            foreach (var kind in Flat)
            {
                Replace(assets, kind, key => Path.GetFileName(key));
            }
            // <locale>/<file>, with nothing of the package before it.
            Replace(assets, "resources", key => string.Join('/', key.Split('/').TakeLast(2)));
            Replace(assets, "runtimeTargets", key => key);
            if (assets["runtime"] is JsonObject runtime)
            {
                foreach (
                    var file in runtime.Select(a => a.Key).Where(elsewhere.ContainsKey).ToArray()
                )
                {
                    moved.Add((file, runtime[file]?.DeepClone()));
                    runtime.Remove(file);
                }
            }
            libraries[name] = Library(".");
        }
        // Of plug-ins, which nothing refers to, the file says nothing.
        var files = moved.Select(m => m.File).ToHashSet(StringComparer.OrdinalIgnoreCase);
        moved.AddRange(
            elsewhere.Keys.Where(f => !files.Contains(f)).Select(f => (f, (JsonNode?)null))
        );
        foreach (var (file, versions) in moved)
        {
            Add(target, libraries, file, elsewhere[file], versions);
        }
        foreach (var file in added)
        {
            Add(target, libraries, file, ".", null);
        }
    }

    private static void Add(
        JsonObject target,
        JsonObject libraries,
        string file,
        string path,
        JsonNode? versions
    )
    {
        var name = $"assay.{Path.GetFileNameWithoutExtension(file)}/1.0.0";
        target[name] = new JsonObject
        {
            ["runtime"] = new JsonObject { [file] = versions ?? new JsonObject() },
        };
        libraries[name] = Library(path);
    }

    // Only what is there: the runtime refuses to start over a file that it does not find, and in a package's own place
    // it would find others that were never copied.
    private void Replace(JsonObject assets, string kind, Func<string, string> place)
    {
        if (assets[kind] is not { } node)
        {
            return;
        }
        var files = Object(node);
        var placed = new JsonObject();
        foreach (var (key, value) in files)
        {
            var at = place(key);
            if (File.Exists(Path.Combine(_binFolder, at)))
            {
                placed[at] = value?.DeepClone();
            }
        }
        assets[kind] = placed;
    }

    private static JsonObject Object(JsonNode? node) => node as JsonObject ?? throw NotAsExpected();

    private static InvalidOperationException NotAsExpected() =>
        new("it is not laid out like a deps file");

    private JsonObject Libraries() => _root["libraries"]?.AsObject() ?? [];

    private IEnumerable<KeyValuePair<string, JsonNode?>> Assets(string library, string kind) =>
        (_root["targets"]?.AsObject() ?? [])
            .Select(t => Object(t.Value)[library]?[kind] as JsonObject)
            .OfType<JsonObject>()
            .SelectMany(a => a);

    private static JsonObject Library(string path) =>
        new()
        {
            ["type"] = "package",
            ["serviceable"] = false,
            ["sha512"] = "",
            ["path"] = path,
            ["hashPath"] = "",
        };

    // As the runtime has it without the file: every assembly of the folder, of which we can't know whose they are.
    private static JsonObject OfFolder(string assemblyPath)
    {
        var assemblies = new JsonObject();
        foreach (
            var file in Directory.EnumerateFiles(Path.GetDirectoryName(assemblyPath)!, "*.dll")
        )
        {
            assemblies[Path.GetFileName(file)] = new JsonObject();
        }
        const string target = ".NETCoreApp,Version=v6.0";
        var library = Path.GetFileNameWithoutExtension(assemblyPath) + "/1.0.0";
        return new JsonObject
        {
            ["runtimeTarget"] = new JsonObject { ["name"] = target, ["signature"] = "" },
            ["targets"] = new JsonObject
            {
                [target] = new JsonObject
                {
                    [library] = new JsonObject { ["runtime"] = assemblies },
                },
            },
            ["libraries"] = new JsonObject { [library] = new JsonObject { ["type"] = "project" } },
        };
    }
}
