using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Changes;

/// <summary>The least that a body can be.</summary>
internal static class LeastBody
{
    private const string Tasks = "System.Threading.Tasks";

    /// <summary>Statements that end a method where they stand.</summary>
    public static string Of(IMethodSymbol method, SyntaxNode declaration)
    {
        var assigned = method
            .Parameters.Where(p => p.RefKind == RefKind.Out)
            .Select(p => $"{Name(p)} = default!; ");
        return string.Concat(assigned) + End(method, declaration);
    }

    private static string End(IMethodSymbol method, SyntaxNode declaration)
    {
        var type = method.ReturnType;
        if (IsIterator(declaration))
        {
            return "yield break;";
        }
        if (
            method.ReturnsVoid
            || (method.IsAsync && type is not INamedTypeSymbol { IsGenericType: true })
        )
        {
            return "return;";
        }
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            return $"return ref (new {Code.Type(type)}[1])[0];";
        }
        return (method.IsAsync, type) switch
        {
            (false, INamedTypeSymbol { Name: "Task", TypeArguments: [var result] } task)
                when IsTask(task) =>
                $"return global::{Tasks}.Task.FromResult<{Code.Type(result)}>(default!);",
            (false, INamedTypeSymbol { Name: "Task", TypeArguments: [] } task) when IsTask(task) =>
                $"return global::{Tasks}.Task.CompletedTask;",
            _ => "return default!;",
        };
    }

    private static bool IsTask(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() == Tasks;

    private static bool IsIterator(SyntaxNode declaration) =>
        declaration
            .DescendantNodes(n =>
                n == declaration
                || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            )
            .OfType<YieldStatementSyntax>()
            .Any();

    private static string Name(IParameterSymbol parameter) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(parameter.Name)
        == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None
            ? parameter.Name
            : "@" + parameter.Name;
}
