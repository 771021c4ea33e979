using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>What an initialiser sets is left out, one at a time; collections are left empty.</summary>
internal sealed class InitializerMutator()
    : Mutator<ExpressionSyntax>("initializer", MutationLevel.Standard)
{
    protected override IEnumerable<Change> Of(ExpressionSyntax node, SemanticModel model) =>
        node switch
        {
            BaseObjectCreationExpressionSyntax
            {
                Initializer: { Expressions.Count: > 0 } initializer
            } creation => initializer.IsKind(SyntaxKind.ObjectInitializerExpression)
                ? initializer
                    .Expressions.Where(e => !IsRequired(e, model))
                    .Select(e => new Swap(
                        node,
                        creation.WithInitializer(
                            initializer.RemoveNode(e, SyntaxRemoveOptions.KeepNoTrivia)
                        )
                    )
                    {
                        At = e,
                        Told = "",
                    })
                :
                [
                    new Swap(node, Emptied(creation, initializer))
                    {
                        At = initializer,
                        Told = "{ }",
                    },
                ],
            CollectionExpressionSyntax { Elements.Count: > 0 } collection =>
            [
                new Swap(node, collection.WithElements([])),
            ],
            _ => [],
        };

    private static bool IsRequired(ExpressionSyntax set, SemanticModel model) =>
        set is AssignmentExpressionSyntax assignment
        && model.GetSymbolInfo(assignment.Left).Symbol
            is IPropertySymbol { IsRequired: true }
                or IFieldSymbol { IsRequired: true };

    private static BaseObjectCreationExpressionSyntax Emptied(
        BaseObjectCreationExpressionSyntax creation,
        InitializerExpressionSyntax initializer
    ) => creation.WithInitializer(initializer.WithExpressions([]));
}
