using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>A returned value becomes the empty one of its type; a returned <c>bool</c> also <c>true</c> and <c>false</c>.</summary>
internal sealed class ReturnMutator() : Mutator<ExpressionSyntax>("return", MutationLevel.Basic)
{
    protected override IEnumerable<Change> Of(ExpressionSyntax node, SemanticModel model)
    {
        if (
            !Returned.Is(node)
            || Returned.TypeOf(node, model) is not { } type
            || node is RefExpressionSyntax or ThrowExpressionSyntax
        )
        {
            yield break;
        }
        var emptied = Removal.Emptied(node, model);
        if (type.SpecialType == SpecialType.System_Boolean)
        {
            yield return new Swap(node, emptied.Then(Code.Bool(true))) { Told = "true" };
            yield return new Swap(node, emptied.Then(Code.Bool(false))) { Told = "false" };
        }
        else if (type.SpecialType == SpecialType.System_String)
        {
            yield return new Swap(node, emptied.Then(Code.Text(""))) { Told = "\"\"" };
        }
        else if (Returned.Empty(type) is { } empty)
        {
            yield return new Swap(node, emptied.Then(empty)) { Told = "[]" };
        }
        else if (!type.IsRefLikeType && type.TypeKind is not (TypeKind.Dynamic or TypeKind.Pointer))
        {
            yield return new Swap(node, emptied.Then(Code.Default(type))) { Told = "default" };
        }
    }
}
