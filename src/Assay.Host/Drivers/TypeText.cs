using System.Globalization;

namespace Assay.Host.Drivers;

/// <summary>Names of types for test ids: nested ones joined by <c>+</c>, generic arguments in angle brackets.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
        [typeof(object)] = "object",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(ushort)] = "ushort",
        [typeof(void)] = "void",
    };

    /// <summary>A type as a value, as in source: <c>System.Collections.Generic.List&lt;int&gt;</c>.</summary>
    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }
        if (type.IsArray)
        {
            return OfArray(type, Of);
        }
        return type.IsGenericType ? Generic(type.GetGenericTypeDefinition().FullName!, type, Of)
            : type.IsGenericParameter ? type.Name
            : type.FullName ?? type.Name;
    }

    /// <summary>A class that holds tests, its generic arguments by their short names: <c>A.Of&lt;Int32&gt;</c>.</summary>
    public static string OfClass(Type type) =>
        type.IsGenericType
            ? Generic(type.GetGenericTypeDefinition().FullName!, type, Short)
            : type.FullName ?? type.Name;

    /// <summary>Type arguments of a method, by their short names: <c>&lt;Int32, String&gt;</c>.</summary>
    public static string OfArguments(IEnumerable<Type> types) => InBrackets(types, Short);

    private static string Short(Type type) =>
        type.IsArray ? OfArray(type, Short)
        : type.IsGenericType ? Generic(type.Name, type, Short)
        : type.Name;

    private static string OfArray(Type type, Func<Type, string> element)
    {
        // As in source, the outermost brackets come first: int[,][] is a table of int[].
        var brackets = "";
        for (; type.IsArray; type = type.GetElementType()!)
        {
            brackets += "[" + new string(',', type.GetArrayRank() - 1) + "]";
        }
        return element(type) + brackets;
    }

    private static string Generic(string definition, Type type, Func<Type, string> argument)
    {
        var arguments = type.GetGenericArguments();
        var used = 0;
        var parts = definition.Split('+');
        for (var i = 0; i < parts.Length; i++)
        {
            // Each level of nesting says by its own name (Outer`1+Inner`2) how many of the arguments are its own.
            var tick = parts[i].IndexOf('`', StringComparison.Ordinal);
            if (tick >= 0)
            {
                var own = int.Parse(parts[i][(tick + 1)..], CultureInfo.InvariantCulture);
                parts[i] = parts[i][..tick] + InBrackets(arguments.Skip(used).Take(own), argument);
                used += own;
            }
        }
        return string.Join('+', parts);
    }

    private static string InBrackets(IEnumerable<Type> types, Func<Type, string> argument) =>
        "<" + string.Join(", ", types.Select(argument)) + ">";
}
