namespace Assay.Host.Drivers;

/// <summary>Names of types for test ids: full, nested ones joined by <c>+</c>, generic arguments in angle brackets.</summary>
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

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }
        if (type.IsArray)
        {
            // As in source, the outermost brackets come first: int[,][] is a table of int[].
            var brackets = "";
            for (; type.IsArray; type = type.GetElementType()!)
            {
                brackets += "[" + new string(',', type.GetArrayRank() - 1) + "]";
            }
            return Of(type) + brackets;
        }
        if (type.IsGenericParameter)
        {
            return type.Name;
        }
        return type.IsGenericType ? Generic(type) : type.FullName ?? type.Name;
    }

    /// <summary><c>&lt;int, string&gt;</c></summary>
    public static string Arguments(IEnumerable<Type> types) =>
        "<" + string.Join(", ", types.Select(Of)) + ">";

    private static string Generic(Type type)
    {
        var arguments = type.GetGenericArguments();
        var name = "";
        var used = 0;
        // Each level of nesting says by its own name (Outer`1+Inner`2) how many of the arguments are its own.
        foreach (var part in type.GetGenericTypeDefinition().FullName!.Split('+'))
        {
            var tick = part.IndexOf('`', StringComparison.Ordinal);
            name += name.Length == 0 ? "" : "+";
            if (tick < 0)
            {
                name += part;
                continue;
            }
            var own = int.Parse(
                part[(tick + 1)..],
                System.Globalization.CultureInfo.InvariantCulture
            );
            name += part[..tick] + Arguments(arguments.Skip(used).Take(own));
            used += own;
        }
        return name;
    }
}
