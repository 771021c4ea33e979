using Assay.Analysis.Instrument;
using Mono.Cecil;

namespace Assay.Analysis.Changes;

/// <summary>The types that a method's code and signature name.</summary>
internal static class NamedTypes
{
    public static IEnumerable<string> Of(MethodDefinition method)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        Add(method.ReturnType, named);
        foreach (var parameter in method.Parameters)
        {
            Add(parameter.ParameterType, named);
        }
        foreach (var variable in method.HasBody ? method.Body.Variables : [])
        {
            Add(variable.VariableType, named);
        }
        foreach (var instruction in method.HasBody ? method.Body.Instructions : [])
        {
            switch (instruction.Operand)
            {
                case TypeReference type:
                    Add(type, named);
                    break;
                case FieldReference field:
                    Add(field.DeclaringType, named);
                    Add(field.FieldType, named);
                    break;
                case MethodReference called:
                    Add(called.DeclaringType, named);
                    Add(called.ReturnType, named);
                    foreach (
                        var argument in (called as GenericInstanceMethod)?.GenericArguments ?? []
                    )
                    {
                        Add(argument, named);
                    }
                    break;
            }
        }
        return named;
    }

    private static void Add(TypeReference? type, HashSet<string> named)
    {
        switch (type)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                Add(generic.ElementType, named);
                foreach (var argument in generic.GenericArguments)
                {
                    Add(argument, named);
                }
                return;
            case TypeSpecification specification:
                Add(specification.ElementType, named);
                return;
            default:
                named.Add(Name(type));
                return;
        }
    }

    // As UserName.FullName has it, for a type that may be in another assembly.
    private static string Name(TypeReference type) =>
        type is TypeDefinition definition ? UserName.FullName(definition)
        : type.DeclaringType is { } outer ? Name(outer) + "+" + type.Name
        : type.Namespace.Length > 0 ? type.Namespace + "." + type.Name
        : type.Name;
}
