using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>
/// What the user, or the compiler, marked as no matter for coverage: <c>[ExcludeFromCodeCoverage]</c> on an assembly,
/// type, method, property or event, with the lambdas, local functions and state machines inside of it.
/// </summary>
internal sealed class ExcludedCode
{
    private readonly HashSet<MethodDefinition> _methods = [];
    private readonly List<SequencePoint> _from = [];
    private readonly List<SequencePoint> _to = [];

    public ExcludedCode(ModuleDefinition module)
    {
        IsAll = IsMarked(module.Assembly) || IsMarked(module);
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            if (IsMarkedOrWithin(method) || IsCopyConstructor(method))
            {
                _methods.Add(method);
                Remember(method);
            }
        }
    }

    /// <summary>True where the whole assembly is marked.</summary>
    public bool IsAll { get; }

    public bool Contains(MethodDefinition method) =>
        IsAll
        || _methods.Contains(method)
        || (UserName.IsCompilersName(method) && LiesWithin(method));

    private void Remember(MethodDefinition method)
    {
        var points = method.DebugInformation.SequencePoints.Where(p => !p.IsHidden).ToArray();
        if (points.Length > 0)
        {
            _from.Add(points.MinBy(p => (p.StartLine, p.StartColumn))!);
            _to.Add(points.MaxBy(p => (p.EndLine, p.EndColumn))!);
        }
    }

    private bool LiesWithin(MethodDefinition method)
    {
        var first = method.DebugInformation.SequencePoints.FirstOrDefault(p => !p.IsHidden);
        return first is not null
            && Enumerable
                .Range(0, _from.Count)
                .Any(i =>
                    _from[i].Document.Url == first.Document.Url
                    && (first.StartLine, first.StartColumn).CompareTo(
                        (_from[i].StartLine, _from[i].StartColumn)
                    ) >= 0
                    && (first.EndLine, first.EndColumn).CompareTo(
                        (_to[i].EndLine, _to[i].EndColumn)
                    ) <= 0
                );
    }

    private static bool IsMarkedOrWithin(MethodDefinition method)
    {
        var kickOff = method.DebugInformation.StateMachineKickOffMethod;
        return IsMarkedMember(method)
            || (kickOff is not null && kickOff != method && IsMarkedOrWithin(kickOff))
            || Types(method.DeclaringType).Any(IsMarked);
    }

    private static bool IsMarkedMember(MethodDefinition method) =>
        IsMarked(method)
        || method.DeclaringType.Properties.Any(p =>
            (p.GetMethod == method || p.SetMethod == method) && IsMarked(p)
        )
        || method.DeclaringType.Events.Any(e =>
            (e.AddMethod == method || e.RemoveMethod == method) && IsMarked(e)
        );

    private static IEnumerable<TypeDefinition> Types(TypeDefinition? type)
    {
        for (; type is not null; type = type.DeclaringType)
        {
            yield return type;
        }
    }

    // Of a record; it has a place in the source only so that a debugger has one to show.
    private static bool IsCopyConstructor(MethodDefinition method) =>
        method.IsConstructor
        && Has(method, "System.Runtime.CompilerServices.CompilerGeneratedAttribute");

    private static bool IsMarked(ICustomAttributeProvider member) =>
        Has(member, "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute");

    private static bool Has(ICustomAttributeProvider member, string attribute) =>
        member.HasCustomAttributes
        && member.CustomAttributes.Any(a => a.AttributeType.FullName == attribute);
}
