using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>An interpolated string becomes an empty one.</summary>
internal sealed class InterpolationMutator()
    : Mutator<InterpolatedStringExpressionSyntax>("interpolation", MutationLevel.Standard)
{
    protected override IEnumerable<Change> Of(
        InterpolatedStringExpressionSyntax node,
        SemanticModel model
    )
    {
        if (
            node.Contents.Count > 0
            && model.GetTypeInfo(node) is { Type.SpecialType: SpecialType.System_String } info
            // What takes it apart by itself makes something else of it.
            && info.ConvertedType?.SpecialType
                is SpecialType.System_String
                    or SpecialType.System_Object
        )
        {
            yield return new Swap(node, Code.Text(""));
        }
    }
}
