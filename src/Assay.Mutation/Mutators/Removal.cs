using Assay.Mutation.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Mutators;

/// <summary>What has to stay when a statement is removed, so that the rest compiles.</summary>
internal static class Removal
{
    /// <summary>The variables that nothing but an expression sets.</summary>
    public static Emptied Emptied(ExpressionSyntax expression, SemanticModel model) =>
        new([
            .. Targets(expression)
                .OfType<IdentifierNameSyntax>()
                .Where(name =>
                    model.GetSymbolInfo(name).Symbol switch
                    {
                        IParameterSymbol { RefKind: RefKind.Out } => true,
                        ILocalSymbol local => IsWithoutValue(local),
                        _ => false,
                    }
                )
                .Select(name => name.Identifier.Text)
                .Distinct(),
        ]);

    /// <summary>Empty values for variables that nothing but the statement sets; null where there are none.</summary>
    public static StatementSyntax? Instead(ExpressionSyntax expression, SemanticModel model)
    {
        var emptied = Emptied(expression, model);
        return emptied.IsNothing
            ? null
            : Code.Statement(
                "{ " + string.Concat(emptied.Set.Select(n => $"{n} = default!; ")) + "}"
            );
    }

    /// <summary>What stands for a <c>throw</c>: nothing where the code can go on, else the end of the method; null where it cannot be known.</summary>
    public static StatementSyntax? Flow(ThrowStatementSyntax thrown, SemanticModel model)
    {
        for (SyntaxNode? at = thrown; at is not null; at = at.Parent)
        {
            if (
                at.Parent is IfStatementSyntax { Else: null }
                && model.AnalyzeControlFlow(at.Parent) is { EndPointIsReachable: true }
            )
            {
                return SyntaxFactory.Block();
            }
            if (
                at.Parent
                    is LocalFunctionStatementSyntax
                        or BaseMethodDeclarationSyntax
                        or AccessorDeclarationSyntax
                && model.GetDeclaredSymbol(at.Parent) is IMethodSymbol method
            )
            {
                return Code.Statement("{ " + LeastBody.Of(method, at.Parent) + " }");
            }
            if (at is AnonymousFunctionExpressionSyntax)
            {
                return null;
            }
        }
        return null;
    }

    private static IEnumerable<ExpressionSyntax> Targets(ExpressionSyntax expression) =>
        expression
            .DescendantNodesAndSelf(n => n is not AnonymousFunctionExpressionSyntax)
            .SelectMany(n =>
                n switch
                {
                    AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } =>
                        tuple.Arguments.Select(a => a.Expression),
                    AssignmentExpressionSyntax assignment => [assignment.Left],
                    ArgumentSyntax argument
                        when argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) =>
                    [
                        argument.Expression,
                    ],
                    _ => (IEnumerable<ExpressionSyntax>)[],
                }
            );

    private static bool IsWithoutValue(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax()
            is VariableDeclaratorSyntax
            {
                Initializer: null,
                Parent.Parent: LocalDeclarationStatementSyntax
            };
}
