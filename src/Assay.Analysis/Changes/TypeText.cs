using System.Globalization;
using System.Text;
using Mono.Cecil;

namespace Assay.Analysis.Changes;

/// <summary>What a type is beside the code of its methods, and an assembly beside its types.</summary>
internal static class TypeText
{
    public static string Of(TypeDefinition type)
    {
        var text = new StringBuilder();
        text.Append((int)type.Attributes)
            .Append(' ')
            .Append(type.BaseType?.FullName)
            .Append(' ')
            .AppendJoin(',', type.Interfaces.Select(i => i.InterfaceType.FullName))
            .Append(' ')
            .AppendJoin(
                ',',
                type.GenericParameters.Select(p =>
                    $"{p.Name} {(int)p.Attributes} {string.Join(' ', p.Constraints.Select(c => c.ConstraintType.FullName))}"
                )
            )
            .Append(CultureInfo.InvariantCulture, $" {type.PackingSize} {type.ClassSize}\n");
        AttributeText.Write(type, text);
        // Fields that hold what the compiler keeps for itself come and go with the code that uses them.
        foreach (var field in type.Fields.Where(f => !IsCompilers(f.Name)))
        {
            text.Append(
                    CultureInfo.InvariantCulture,
                    $"{(int)field.Attributes} {field.FieldType.FullName} {field.Name} "
                )
                .Append(field.HasConstant ? AttributeText.Constant(field.Constant) : "")
                .Append('\n');
            AttributeText.Write(field, text);
        }
        foreach (var property in type.Properties)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{property.PropertyType.FullName} {property.Name}\n"
            );
            AttributeText.Write(property, text);
        }
        // A call may lead to another member once there is one more, or one less, of these.
        foreach (
            var method in type.Methods.Where(m =>
                m.IsVirtual || m is { IsStatic: true, IsConstructor: true }
            )
        )
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{(int)method.Attributes} {method.FullName}\n"
            );
            foreach (var overridden in method.Overrides)
            {
                text.Append(overridden.FullName).Append('\n');
            }
        }
        return text.ToString();
    }

    public static string Rest(ModuleDefinition module)
    {
        var text = new StringBuilder();
        AttributeText.Write(module.Assembly, text);
        AttributeText.Write(module, text);
        foreach (var resource in module.Resources)
        {
            text.Append(CultureInfo.InvariantCulture, $"{resource.Name} {resource.Attributes} ");
            if (resource is EmbeddedResource embedded)
            {
                text.Append(
                    Convert.ToHexString(
                        System.Security.Cryptography.SHA256.HashData(embedded.GetResourceData())
                    )
                );
            }
            text.Append('\n');
        }
        // What it refers to is compared as itself; only that it does is part of this one.
        text.AppendJoin(
            '\n',
            module.AssemblyReferences.Select(r => r.Name).Order(StringComparer.Ordinal)
        );
        return text.ToString();
    }

    private static bool IsCompilers(string name) =>
        name.StartsWith('<') && !name.EndsWith("BackingField", StringComparison.Ordinal);
}
