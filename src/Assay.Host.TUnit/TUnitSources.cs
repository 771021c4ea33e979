using System.Collections;
using System.Reflection;

namespace Assay.Host.Drivers.TUnit;

/// <summary>The hooks that generated code or reflection has registered with TUnit; known after discovery.</summary>
internal sealed class TUnitSources
{
    private readonly Assembly _core;

    /// <param name="core">The assembly <c>TUnit.Core</c>.</param>
    public TUnitSources(Assembly core) => _core = core;

    /// <summary>True where one of these fields of <c>TUnit.Core.Sources</c> holds a hook.</summary>
    public bool HasAny(IEnumerable<string> fields) =>
        fields.Any(field => !Member.Of<bool>(Of(field), "IsEmpty"));

    /// <summary>The classes that have a hook in one of these fields.</summary>
    public IEnumerable<Type> Classes(IEnumerable<string> fields) =>
        fields.SelectMany(field => ((IDictionary)Of(field)).Keys.Cast<Type>());

    private object Of(string field) =>
        Member.StaticField(_core, "TUnit.Core.Sources", field).GetValue(null)!;
}
