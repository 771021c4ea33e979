using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Find;

/// <summary>Tells calls that only log or trace: few tests are meant to notice these.</summary>
internal static class LogCalls
{
    private static readonly string[] Namespaces =
    [
        "Microsoft.Extensions.Logging",
        "Serilog",
        "NLog",
        "log4net",
        "Common.Logging",
    ];

    private static readonly string[] Types =
    [
        "System.Diagnostics.Debug",
        "System.Diagnostics.Trace",
        "System.Diagnostics.TraceSource",
    ];

    /// <summary>True for a statement that is such a call, unless the log itself is what is mutated.</summary>
    public static bool Contain(SyntaxNode node, SemanticModel model)
    {
        if (node is not ExpressionStatementSyntax statement)
        {
            return false;
        }
        var call = statement.Expression is ConditionalAccessExpressionSyntax access
            ? access.WhenNotNull
            : statement.Expression;
        return call is InvocationExpressionSyntax
            && model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { } type }
            && !SymbolEqualityComparer.Default.Equals(
                type.ContainingAssembly,
                model.Compilation.Assembly
            )
            && (
                Types.Contains(type.ToDisplayString())
                || Namespaces.Contains(Root(type.ContainingNamespace.ToDisplayString()))
            );
    }

    private static string Root(string name) =>
        Namespaces.FirstOrDefault(n =>
            name == n || name.StartsWith(n + ".", StringComparison.Ordinal)
        ) ?? "";
}
