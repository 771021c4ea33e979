namespace Assay.Mutation.Mutators;

/// <summary>Methods of spans become their counterparts, or are left out.</summary>
internal sealed class SpanMethodMutator()
    : MethodPairs(
        "span-method",
        type => type is "System.MemoryExtensions" or "System.Span<T>" or "System.ReadOnlySpan<T>",
        new Dictionary<string, string>
        {
            ["StartsWith"] = "EndsWith",
            ["EndsWith"] = "StartsWith",
            ["IndexOf"] = "LastIndexOf",
            ["LastIndexOf"] = "IndexOf",
            ["IndexOfAny"] = "LastIndexOfAny",
            ["LastIndexOfAny"] = "IndexOfAny",
            ["TrimStart"] = "TrimEnd",
            ["TrimEnd"] = "TrimStart",
            ["IndexOfAnyExcept"] = "LastIndexOfAnyExcept",
            ["LastIndexOfAnyExcept"] = "IndexOfAnyExcept",
            ["Trim"] = "",
            ["Slice"] = "",
        }
    );
