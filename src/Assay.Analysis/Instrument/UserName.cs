using System.Text.RegularExpressions;
using Assay.Analysis.Coverage;
using Mono.Cecil;

namespace Assay.Analysis.Instrument;

/// <summary>Finds for what the compiler made (state machines, lambdas, closures) the method that the user wrote.</summary>
internal static partial class UserName
{
    /// <summary>True for methods that have no name of their own in the source, or are part of a type that has none.</summary>
    public static bool IsCompilersName(MethodDefinition method) =>
        method.Name.Contains('<', StringComparison.Ordinal)
        || method.DeclaringType.Name.StartsWith('<');

    public static CoveredMethod Of(MethodDefinition method)
    {
        var runsOnce = method.IsConstructor && method.IsStatic;
        var isGenerated = GeneratedCode.Contains(method);
        if (method.DebugInformation.StateMachineKickOffMethod is { } kickOff && kickOff != method)
        {
            return Of(kickOff) with { IsGenerated = isGenerated };
        }
        var type = method.DeclaringType;
        var name = Plain(method);
        while (type.Name.StartsWith('<') && type.DeclaringType is not null)
        {
            // The state machine of a method that no debug information names.
            if (Holder().Match(type.Name) is { Success: true } holder && method.Name == "MoveNext")
            {
                name = holder.Groups["name"].Value;
            }
            type = type.DeclaringType;
        }
        return new CoveredMethod(FullName(type), name, runsOnce, isGenerated);
    }

    public static string FullName(TypeDefinition type)
    {
        var name = FileLocal().Replace(type.Name, "");
        return type.DeclaringType is not null ? FullName(type.DeclaringType) + "+" + name
            : type.Namespace.Length > 0 ? type.Namespace + "." + name
            : name;
    }

    private static string Plain(MethodDefinition method)
    {
        if (LocalFunction().Match(method.Name) is { Success: true } local)
        {
            return Outer(local.Groups["outer"].Value) + "." + local.Groups["name"].Value;
        }
        if (
            Holder().Match(method.Name) is { Success: true } lambda
            && !method.Name.StartsWith("<Main>$", StringComparison.Ordinal)
        )
        {
            return Outer(lambda.Groups["name"].Value);
        }
        return $"{method.Name}({string.Join(", ", method.Parameters.Select(p => Short(p.ParameterType)))})";
    }

    // A lambda in a lambda, or in a local function.
    private static string Outer(string name) =>
        LocalFunction().Match(name) is { Success: true } local
            ? Outer(local.Groups["outer"].Value) + "." + local.Groups["name"].Value
        : Holder().Match(name) is { Success: true } holder ? Outer(holder.Groups["name"].Value)
        : name;

    private static string Short(TypeReference type) =>
        type switch
        {
            ByReferenceType reference => Short(reference.ElementType),
            ArrayType array => Short(array.ElementType) + "[]",
            GenericInstanceType generic =>
                $"{Short(generic.ElementType)}<{string.Join(", ", generic.GenericArguments.Select(Short))}>",
            _ => Arity().Replace(type.Name, ""),
        };

    [GeneratedRegex(@"^<(?<outer>.+)>g__(?<name>[^|]+)\|", RegexOptions.CultureInvariant)]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"^<(?<name>.+)>[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Holder();

    [GeneratedRegex(@"^<[^>]*>F[0-9A-F]+__", RegexOptions.CultureInvariant)]
    private static partial Regex FileLocal();

    [GeneratedRegex(@"`\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Arity();
}
