using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>Calls of methods become calls of others with the same arguments and result, or what they are called on.</summary>
/// <param name="name">Name of the mutator.</param>
/// <param name="isOf">Whether a type, by its full name, has the methods.</param>
/// <param name="pairs">The other method by the name of one; empty where the call is left out.</param>
internal abstract class MethodPairs(
    string name,
    Func<string, bool> isOf,
    IReadOnlyDictionary<string, string> pairs
) : Mutator<InvocationExpressionSyntax>(name, MutationLevel.Standard)
{
    protected override IEnumerable<Change> Of(InvocationExpressionSyntax node, SemanticModel model)
    {
        if (
            Called(node) is not { } name
            || !pairs.TryGetValue(name.Identifier.Text, out var other)
            || model.GetSymbolInfo(node).Symbol is not IMethodSymbol { ReturnsByRef: false } method
            || !isOf(method.ContainingType.OriginalDefinition.ToDisplayString())
        )
        {
            yield break;
        }
        if (other.Length > 0)
        {
            var called = name.WithIdentifier(SyntaxFactory.Identifier(other));
            var with = node.ReplaceNode(name, called);
            if (HasSameType(node, with, method, model))
            {
                yield return new Swap(node, with);
            }
        }
        else if (
            node.Expression is MemberAccessExpressionSyntax { Expression: { } target }
            && !Code.HangsOn(target)
            && (!method.IsStatic || method.ReducedFrom is not null)
            && model.ClassifyConversion(target, method.ReturnType).IsImplicit
        )
        {
            yield return new Swap(node, Code.Cast(method.ReturnType, target))
            {
                Told = target.ToString(),
            };
        }
    }

    private static SimpleNameSyntax? Called(InvocationExpressionSyntax node) =>
        node.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };

    // What hangs on a ?. cannot be bound by itself: there it is enough that the type has the method.
    private static bool HasSameType(
        InvocationExpressionSyntax node,
        InvocationExpressionSyntax with,
        IMethodSymbol method,
        SemanticModel model
    )
    {
        if (Code.HangsOn(node.Expression))
        {
            return method
                .ContainingType.GetMembers(Called(with)!.Identifier.Text)
                .OfType<IMethodSymbol>()
                .Any(m => m.Parameters.Length == (method.ReducedFrom ?? method).Parameters.Length);
        }
        var bound = model.GetSpeculativeSymbolInfo(
            node.SpanStart,
            with,
            SpeculativeBindingOption.BindAsExpression
        );
        return bound.Symbol is IMethodSymbol { ReturnType: { } type }
            && SymbolEqualityComparer.Default.Equals(type, method.ReturnType);
    }
}
