using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>An arm of a switch expression is never taken.</summary>
internal sealed class SwitchArmMutator()
    : Mutator<SwitchExpressionArmSyntax>("switch-arm", MutationLevel.Standard)
{
    protected override IEnumerable<Change> Of(SwitchExpressionArmSyntax node, SemanticModel model)
    {
        // Without the last resort nothing would be left to take.
        if (node.Pattern is not (DiscardPatternSyntax or VarPatternSyntax))
        {
            yield return new Never(node);
        }
    }
}
