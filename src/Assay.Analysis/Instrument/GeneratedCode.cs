using Mono.Cecil;

namespace Assay.Analysis.Instrument;

/// <summary>Tells code that a tool made, such as a source generator, from code that somebody wrote.</summary>
internal static class GeneratedCode
{
    private static readonly string[] Endings =
    [
        ".g.cs",
        ".g.i.cs",
        ".generated.cs",
        ".designer.cs",
    ];

    public static bool Contains(MethodDefinition method) =>
        IsMarked(method)
        || IsMarkedType(method.DeclaringType)
        || method.DebugInformation.SequencePoints.FirstOrDefault(p => !p.IsHidden) is { } point
            && Endings.Any(e => point.Document.Url.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static bool IsMarkedType(TypeDefinition? type) =>
        type is not null && (IsMarked(type) || IsMarkedType(type.DeclaringType));

    private static bool IsMarked(ICustomAttributeProvider member) =>
        member.HasCustomAttributes
        && member.CustomAttributes.Any(a =>
            a.AttributeType.FullName == "System.CodeDom.Compiler.GeneratedCodeAttribute"
        );
}
