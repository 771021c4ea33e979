using Assay.Analysis.Instrument;
using Assay.Analysis.Instrument.Effects;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Calls;

/// <summary>
/// Finds which calls to the outside a test can come to by reading the instructions of its class and of the user's code
/// behind it: for tests that did not run.
/// </summary>
public sealed class CallSearch : IDisposable
{
    // Further away, what can be reached says more about the code base than about the test.
    private const int MostSteps = 12;
    private const int MostMethods = 20_000;

    private readonly UsersModules _modules;
    private readonly Dictionary<MethodDefinition, Body> _bodies = [];

    /// <summary>Reads the user's assemblies of one project; those that cannot be read are as if they were not there.</summary>
    /// <param name="assemblies">Full paths of the user's assemblies.</param>
    /// <param name="searchFolders">Where the assemblies are that they refer to.</param>
    public CallSearch(IEnumerable<string> assemblies, IReadOnlyList<string> searchFolders) =>
        _modules = new UsersModules(assemblies, searchFolders);

    /// <summary>The calls that a test can come to, with set-up and clean-up of its class, the nearest ones first.</summary>
    /// <param name="type">Full name of its class, nested classes joined by <c>+</c>.</param>
    /// <param name="method">Name of its method.</param>
    /// <returns>Null where the method is not found.</returns>
    public IReadOnlyList<ReachedCall>? From(string type, string method) =>
        StartsOf(type, method) is { } starts
            ? [.. Walk(starts, _ => true).SelectMany(m => BodyOf(m).Reached).Distinct()]
            : null;

    /// <summary>
    /// Everything that the code of a test calls, as <c>Type.Method</c>, the nearest first: what the test itself asks for, with
    /// its set-up and the helpers in its assembly, and nothing of the code under test.
    /// </summary>
    /// <param name="type">Full name of its class, nested classes joined by <c>+</c>.</param>
    /// <param name="method">Name of its method.</param>
    /// <returns>Null where the method is not found.</returns>
    public IReadOnlyList<string>? NamesFrom(string type, string method) =>
        StartsOf(type, method) is { } starts
            ?
            [
                .. Walk(starts, m => m.Module == starts[0].Module)
                    .SelectMany(m => m.HasBody ? m.Body.Instructions.AsEnumerable() : [])
                    .Select(EffectTable.Called)
                    .OfType<MethodReference>()
                    .Select(NameOf)
                    .Distinct(),
            ]
            : null;

    /// <inheritdoc/>
    public void Dispose() => _modules.Dispose();

    private MethodDefinition[]? StartsOf(string type, string method)
    {
        if (_modules.Type(type) is not { } owner)
        {
            return null;
        }
        var starts = TestStarts.Of(owner, method, _modules).ToArray();
        return starts.Any(s => s.Name == method) ? starts : null;
    }

    // The nearest ones first.
    private List<MethodDefinition> Walk(
        IEnumerable<MethodDefinition> starts,
        Func<MethodDefinition, bool> isWanted
    )
    {
        var found = new List<MethodDefinition>();
        var seen = new HashSet<MethodDefinition>(starts);
        var open = new Queue<(MethodDefinition Method, int Steps)>(seen.Select(s => (s, 0)));
        while (open.TryDequeue(out var next) && seen.Count < MostMethods)
        {
            found.Add(next.Method);
            foreach (var called in next.Steps < MostSteps ? BodyOf(next.Method).Called : [])
            {
                if (isWanted(called) && seen.Add(called))
                {
                    open.Enqueue((called, next.Steps + 1));
                }
            }
        }
        return found;
    }

    private static string NameOf(MethodReference called) =>
        called.DeclaringType.FullName + "." + called.Name;

    private Body BodyOf(MethodDefinition method)
    {
        if (!_bodies.TryGetValue(method, out var body))
        {
            _bodies[method] = body = Read(method);
        }
        return body;
    }

    private Body Read(MethodDefinition method)
    {
        var reached = new List<ReachedCall>();
        var called = new List<MethodDefinition>(_modules.StateMachineOf(method));
        foreach (var instruction in method.HasBody ? method.Body.Instructions : [])
        {
            if (instruction.Operand is FieldReference field)
            {
                called.AddRange(_modules.InitialiserOf(field.DeclaringType));
            }
            if (EffectTable.Called(instruction) is not { } reference)
            {
                continue;
            }
            var rows = EffectTable
                .Find(reference)
                .Where(r => TargetValue.Fits(r, reference))
                .Concat(ClientLibraries.Find(reference))
                .ToArray();
            reached.AddRange(rows.Select(r => Describe(r, reference, instruction, method)));
            called.AddRange(_modules.Behind(reference));
        }
        return new Body(reached, called);
    }

    private static ReachedCall Describe(
        EffectCall row,
        MethodReference called,
        Instruction instruction,
        MethodDefinition method
    )
    {
        var point = method.DebugInformation.SequencePoints.LastOrDefault(p =>
            !p.IsHidden && p.Offset <= instruction.Offset
        );
        var user = UserName.Of(method);
        return new ReachedCall(
            row.Kind,
            ConstantTarget(row, called, instruction),
            NameOf(called),
            point?.Document.Url,
            point?.StartLine ?? 0,
            user.Type + "." + user.Name
        );
    }

    // Only what stands right before the call as its one argument, or as its last one.
    private static string? ConstantTarget(
        EffectCall row,
        MethodReference called,
        Instruction instruction
    ) =>
        row.Target.Source
            is TargetSource.Path
                or TargetSource.Parameter
                or TargetSource.Http
                or TargetSource.Endpoint
        && called.Parameters.Count == Math.Max(row.Target.Index, 0) + 1
        && instruction.Previous is { OpCode.Code: Code.Ldstr, Operand: string text }
            ? text
            : null;

    private sealed record Body(List<ReachedCall> Reached, List<MethodDefinition> Called);
}
