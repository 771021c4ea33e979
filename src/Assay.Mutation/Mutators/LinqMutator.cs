namespace Assay.Mutation.Mutators;

/// <summary>Calls of LINQ become their counterparts, or are left out.</summary>
internal sealed class LinqMutator()
    : MethodPairs(
        "linq",
        type => type is "System.Linq.Enumerable" or "System.Linq.Queryable",
        new Dictionary<string, string>
        {
            ["First"] = "Last",
            ["Last"] = "First",
            ["FirstOrDefault"] = "LastOrDefault",
            ["LastOrDefault"] = "FirstOrDefault",
            ["Any"] = "All",
            ["All"] = "Any",
            ["Min"] = "Max",
            ["Max"] = "Min",
            ["MinBy"] = "MaxBy",
            ["MaxBy"] = "MinBy",
            ["Skip"] = "Take",
            ["Take"] = "Skip",
            ["SkipWhile"] = "TakeWhile",
            ["TakeWhile"] = "SkipWhile",
            ["SkipLast"] = "TakeLast",
            ["TakeLast"] = "SkipLast",
            ["OrderBy"] = "OrderByDescending",
            ["OrderByDescending"] = "OrderBy",
            ["ThenBy"] = "ThenByDescending",
            ["ThenByDescending"] = "ThenBy",
            ["Union"] = "Intersect",
            ["Intersect"] = "Union",
            ["Order"] = "OrderDescending",
            ["OrderDescending"] = "Order",
            ["Except"] = "Intersect",
            ["Concat"] = "Except",
            ["Sum"] = "Max",
            ["Average"] = "Min",
            ["Single"] = "First",
            ["SingleOrDefault"] = "FirstOrDefault",
            ["Append"] = "Prepend",
            ["Prepend"] = "Append",
            ["Where"] = "",
            ["Distinct"] = "",
            ["DistinctBy"] = "",
            ["Reverse"] = "",
        }
    );
