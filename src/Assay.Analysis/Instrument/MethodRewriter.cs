using Assay.Analysis.Instrument.Caches;
using Assay.Analysis.Instrument.Effects;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>Rewrites the methods of one module.</summary>
internal sealed class MethodRewriter(ModuleDefinition module, TableBuilder table, Request request)
{
    private static readonly Dictionary<Instruction, int> NoProbes = [];

    private readonly ExcludedCode _excluded = new(module);
    private readonly LazyFields _lazyFields = new(module);
    private readonly Lazy<StartingUp> _startingUp = new(() => new StartingUp(module));
    private readonly SharedSetUps _setUps = new(module);
    private readonly EffectfulTypes? _effectful = request
        is { WithEffects: true, IsUsersCode: false }
        ? new(module)
        : null;
    private readonly StaticTypes _staticTypes = new(module, table);

    public void RewriteAll()
    {
        foreach (
            var method in module.GetTypes().SelectMany(t => t.Methods).Where(HasCode).ToArray()
        )
        {
            Rewrite(method);
        }
        _staticTypes.Finish();
    }

    private static bool HasCode(MethodDefinition method) =>
        method.HasBody && method.Body.Instructions.Count > 0;

    private void Rewrite(MethodDefinition method)
    {
        var edit = new BodyEdit(method.Body);
        var blocks = new MethodBlocks(method, edit.Original);
        var index = new Lazy<int>(() => table.AddMethod(UserName.Of(method)));
        var probes = NoProbes as IReadOnlyDictionary<Instruction, int>;
        if (
            request.IsUsersCode
            && blocks.Blocks.Any(b => b.HasSource)
            && !_excluded.Contains(method)
        )
        {
            // Before branches are led to detours.
            var asked = CacheFills.Find(blocks, _lazyFields);
            var added = new BlockProbes(blocks, edit, table);
            probes = added.Add(index.Value);
            CacheFills.Add(asked, added, table);
            _staticTypes.FindTriggers(method, blocks, probes);
            foreach (var setUp in _setUps.Serving(method))
            {
                _staticTypes.AddTriggers(setUp, probes.Values);
            }
        }
        if (request.WithEffects)
        {
            new EffectProbes(blocks, edit, table, request.IsUsersCode).Add(index);
            new StaticFields(blocks, table, _lazyFields, _startingUp).Add(index, probes);
        }
        if (_effectful is not null)
        {
            _staticTypes.AddTriggers(blocks, edit, _effectful);
        }
        new OwnPlace(blocks, edit, table).Redirect();
        edit.Apply();
        if (
            method is { IsConstructor: true, IsStatic: true }
            && _effectful?.Contains(method.DeclaringType) == true
        )
        {
            _staticTypes.Bracket(method);
        }
        if (!request.IsUsersCode || !HasSource(method))
        {
            return;
        }
        if (method is { IsConstructor: true, IsStatic: true })
        {
            _staticTypes.Bracket(method);
        }
        else if (_setUps.NameOf(method) is { } setUp)
        {
            _staticTypes.Bracket(method, setUp);
        }
        else if (_staticTypes.FactoryName(method) is { } factory)
        {
            _staticTypes.Bracket(method, factory);
        }
    }

    private static bool HasSource(MethodDefinition method) =>
        method.DebugInformation.SequencePoints.Any(p => !p.IsHidden);
}
