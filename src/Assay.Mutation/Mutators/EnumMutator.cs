using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>A member of an enum becomes the next one that has another value.</summary>
internal sealed class EnumMutator() : Mutator<ExpressionSyntax>("enum", MutationLevel.Standard)
{
    protected override IEnumerable<Change> Of(ExpressionSyntax node, SemanticModel model)
    {
        // A name that is a part of a longer one is not a value.
        if (
            node is not (MemberAccessExpressionSyntax or IdentifierNameSyntax)
            || (node.Parent is MemberAccessExpressionSyntax access && access.Name == node)
            || model.GetSymbolInfo(node).Symbol
                is not IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } field
        )
        {
            yield break;
        }
        var members = field
            .ContainingType.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(f => f.HasConstantValue)
            .ToArray();
        var next = members
            .SkipWhile(f => !SymbolEqualityComparer.Default.Equals(f, field))
            .Concat(members)
            .FirstOrDefault(f => !Equals(f.ConstantValue, field.ConstantValue));
        if (next is not null)
        {
            var name = SyntaxFactory.IdentifierName(next.Name);
            yield return new Swap(
                node,
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression,
                    Code.Type(field.ContainingType),
                    name
                )
            )
            {
                Told = node is MemberAccessExpressionSyntax full
                    ? full.WithName(name).ToString()
                    : next.Name,
            };
        }
    }
}
