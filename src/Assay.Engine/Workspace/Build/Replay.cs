using Assay.Engine.Workspace.Build.Compiler;
using Assay.Engine.Workspace.Build.Fingerprint;

namespace Assay.Engine.Workspace.Build;

/// <summary>
/// Compiles changed sources as the last build compiled them, and puts what comes out where that build put it: the changed
/// projects first, then those that reference them, where the reference assembly is another one.
/// </summary>
/// <param name="compiler">The compiler.</param>
internal sealed class Replay(CompilerServer compiler)
{
    private readonly HashSet<string> _changed = new(Paths.Comparer);
    private readonly HashSet<string> _compiled = new(Paths.Comparer);

    /// <summary>Full paths of the assemblies that were compiled.</summary>
    public IReadOnlyCollection<string> Compiled => _compiled;

    /// <summary>What the compiler said where it failed; empty otherwise.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    /// <summary>Compiles; returns a clause that says why MSBuild has to build all the same, or null.</summary>
    /// <param name="sources">Full paths of the changed sources.</param>
    /// <param name="needed">The calls that matter, each after those that it references.</param>
    /// <param name="cancel">Ends the compiler.</param>
    public async Task<string?> RunAsync(
        IReadOnlyCollection<string> sources,
        IReadOnlyList<RecordedCall> needed,
        CancellationToken cancel
    )
    {
        _changed.UnionWith(sources);
        var waiting = needed.ToList();
        while (waiting.Count > 0)
        {
            var wave = waiting.TakeWhile(c => !ReadsOneOf(c, waiting)).ToArray();
            waiting.RemoveRange(0, wave.Length);
            var dirty = wave.Where(IsDirty).ToArray();
            if (dirty.Select(DoubtOf).FirstOrDefault(d => d is not null) is { } doubt)
            {
                return doubt;
            }
            var results = await Task.WhenAll(dirty.Select(c => CompileAsync(c, cancel)));
            if (results.FirstOrDefault(r => r is not null) is { } failed || Errors.Count > 0)
            {
                return results.FirstOrDefault(r => r is not null);
            }
            dirty.ToList().ForEach(PutWhereItBelongs);
        }
        return null;
    }

    /// <summary>True where what references the assembly of a call has to be compiled too.</summary>
    public bool ChangedForOthers(RecordedCall call) =>
        _compiled.Contains(call.Call.Output)
        && (call.Call.ReferenceOutput is not { } reference || _changed.Contains(reference));

    private static bool ReadsOneOf(RecordedCall call, List<RecordedCall> waiting)
    {
        var references = call.Call.References.Concat(call.Call.Analyzers).ToHashSet(Paths.Comparer);
        return waiting
            .Where(o => o != call)
            .SelectMany(o => o.Copies.SelectMany(c => c.Value.Prepend(c.Key)))
            .Any(references.Contains);
    }

    private bool IsDirty(RecordedCall call) =>
        call.Call.Sources.Any(_changed.Contains)
        || call.Call.References.Any(_changed.Contains)
        || call.Call.Analyzers.Any(_changed.Contains);

    private string? DoubtOf(RecordedCall call) =>
        call.Doubt
        ?? call.Call.Doubt
        ?? (
            call.Call.Analyzers.Any(_changed.Contains)
                ? "an analyzer or generator of the solution has changed"
                : null
        );

    private async Task<string?> CompileAsync(RecordedCall call, CancellationToken cancel)
    {
        var (exitCode, output) = await compiler.CompileAsync(call.Call, cancel);
        if (exitCode == 0)
        {
            return null;
        }
        if (BuildError.In(output, call.Call.Folder).Count == 0)
        {
            return "the compiler ended without doing its work";
        }
        lock (_compiled)
        {
            Errors = [.. Errors, .. output];
        }
        return null;
    }

    private void PutWhereItBelongs(RecordedCall call)
    {
        _compiled.Add(call.Call.Output);
        foreach (var (product, copies) in call.Copies)
        {
            if (
                call.Call.IsReference(product)
                && copies.All(c => ProductCopies.AreEqual(c, product))
            )
            {
                // As MSBuild does: what references it then is up to date.
                continue;
            }
            _changed.Add(product);
            foreach (var copy in copies)
            {
                File.Copy(product, copy, overwrite: true);
                _changed.Add(copy);
            }
        }
    }
}
