using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assay.Mutation.Find;

/// <summary>Names members as coverage maps do, which read these names from assemblies.</summary>
internal static class MemberKey
{
    /// <summary>The member that a node is in, and whether that runs once in a process.</summary>
    public static (string Key, bool RunsOnce) Of(SyntaxNode node, SemanticModel model)
    {
        var symbol = Holder(node, model);
        string? local = null;
        while (
            symbol
                is IMethodSymbol
                {
                    MethodKind: MethodKind.LocalFunction or MethodKind.LambdaMethod
                } inner
        )
        {
            local = inner.MethodKind == MethodKind.LocalFunction ? local ?? inner.Name : local;
            symbol = inner.ContainingSymbol;
        }
        var name =
            local is not null ? symbol.MetadataName + "." + local
            : symbol is IMethodSymbol method ? Name(method)
            : symbol.MetadataName;
        var runsOnce = symbol switch
        {
            IMethodSymbol m => m.MethodKind == MethodKind.StaticConstructor,
            INamedTypeSymbol => false,
            _ => symbol.IsStatic,
        };
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        return (type is null ? name : TypeName(type) + "::" + name, runsOnce);
    }

    private static ISymbol Holder(SyntaxNode node, SemanticModel model)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            var declared = at switch
            {
                // An accessor without a keyword of its own.
                ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax p } => (
                    (IPropertySymbol?)model.GetDeclaredSymbol(p)
                )?.GetMethod,
                ArrowExpressionClauseSyntax { Parent: IndexerDeclarationSyntax i } => (
                    (IPropertySymbol?)model.GetDeclaredSymbol(i)
                )?.GetMethod,
                LocalFunctionStatementSyntax f => model.GetDeclaredSymbol(f),
                BaseMethodDeclarationSyntax m => model.GetDeclaredSymbol(m),
                AccessorDeclarationSyntax a => model.GetDeclaredSymbol(a),
                VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } v =>
                    model.GetDeclaredSymbol(v),
                BasePropertyDeclarationSyntax p => model.GetDeclaredSymbol(p),
                TypeDeclarationSyntax t => model.GetDeclaredSymbol(t),
                CompilationUnitSyntax c => model.GetDeclaredSymbol(c),
                _ => (ISymbol?)null,
            };
            if (declared is not null)
            {
                return declared;
            }
        }
        return model.Compilation.Assembly;
    }

    private static string Name(IMethodSymbol method) =>
        $"{method.MetadataName}({string.Join(", ", method.Parameters.Select(Short))})";

    private static string TypeName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? TypeName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString() + "." + type.MetadataName
        : type.MetadataName;

    private static string Short(IParameterSymbol parameter) => Short(parameter.Type);

    private static string Short(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => Short(array.ElementType) + "[]",
            IPointerTypeSymbol pointer => Short(pointer.PointedAtType) + "*",
            IDynamicTypeSymbol => nameof(Object),
            INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } tuple } => Short(tuple),
            INamedTypeSymbol { TypeArguments.Length: > 0 } generic =>
                $"{generic.Name}<{string.Join(", ", generic.TypeArguments.Select(Short))}>",
            _ => type.Name,
        };
}
