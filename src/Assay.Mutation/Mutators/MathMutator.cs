namespace Assay.Mutation.Mutators;

/// <summary>Methods of numbers become their counterparts.</summary>
internal sealed class MathMutator()
    : MethodPairs(
        "math",
        type => type is "System.Math" or "System.MathF",
        new Dictionary<string, string>
        {
            ["Min"] = "Max",
            ["Max"] = "Min",
            ["Floor"] = "Ceiling",
            ["Ceiling"] = "Floor",
            ["Sin"] = "Cos",
            ["Cos"] = "Sin",
            ["Asin"] = "Acos",
            ["Acos"] = "Asin",
            ["Sinh"] = "Cosh",
            ["Cosh"] = "Sinh",
            ["Exp"] = "Log",
            ["Log"] = "Exp",
            ["Round"] = "Floor",
            ["Truncate"] = "Ceiling",
            ["Sqrt"] = "Abs",
            ["Tan"] = "Sin",
            ["Pow"] = "Max",
            ["Clamp"] = "Max",
        }
    );
