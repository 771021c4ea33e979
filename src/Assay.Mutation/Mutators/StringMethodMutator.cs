namespace Assay.Mutation.Mutators;

/// <summary>Methods of strings become their counterparts, or are left out.</summary>
internal sealed class StringMethodMutator()
    : MethodPairs(
        "string-method",
        type => type is "string",
        new Dictionary<string, string>
        {
            ["StartsWith"] = "EndsWith",
            ["EndsWith"] = "StartsWith",
            ["ToUpper"] = "ToLower",
            ["ToLower"] = "ToUpper",
            ["ToUpperInvariant"] = "ToLowerInvariant",
            ["ToLowerInvariant"] = "ToUpperInvariant",
            ["TrimStart"] = "TrimEnd",
            ["TrimEnd"] = "TrimStart",
            ["PadLeft"] = "PadRight",
            ["PadRight"] = "PadLeft",
            ["IndexOf"] = "LastIndexOf",
            ["LastIndexOf"] = "IndexOf",
            ["IndexOfAny"] = "LastIndexOfAny",
            ["LastIndexOfAny"] = "IndexOfAny",
            ["Trim"] = "",
            ["Replace"] = "",
            ["Remove"] = "",
            ["Insert"] = "",
            ["Normalize"] = "",
            ["Substring"] = "",
            ["IsNullOrWhiteSpace"] = "IsNullOrEmpty",
        }
    );
