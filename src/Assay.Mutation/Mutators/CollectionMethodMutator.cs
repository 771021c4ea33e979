namespace Assay.Mutation.Mutators;

/// <summary>Methods of collections become their counterparts, or are left out.</summary>
internal sealed class CollectionMethodMutator()
    : MethodPairs(
        "collection-method",
        type =>
            type
                is "System.Collections.Generic.List<T>"
                    or "System.Collections.Generic.HashSet<T>"
                    or "System.Collections.Generic.ISet<T>"
                    or "System.Collections.Generic.LinkedList<T>"
                    or "System.Array"
                    or "System.Collections.Generic.SortedSet<T>",
        new Dictionary<string, string>
        {
            ["TrueForAll"] = "Exists",
            ["Exists"] = "TrueForAll",
            ["Find"] = "FindLast",
            ["FindLast"] = "Find",
            ["FindIndex"] = "FindLastIndex",
            ["FindLastIndex"] = "FindIndex",
            ["IndexOf"] = "LastIndexOf",
            ["LastIndexOf"] = "IndexOf",
            ["Push"] = "Enqueue",
            ["Enqueue"] = "Push",
            ["UnionWith"] = "IntersectWith",
            ["IntersectWith"] = "UnionWith",
            ["IsSubsetOf"] = "IsSupersetOf",
            ["IsSupersetOf"] = "IsSubsetOf",
            ["IsProperSubsetOf"] = "IsProperSupersetOf",
            ["IsProperSupersetOf"] = "IsProperSubsetOf",
            ["AddFirst"] = "AddLast",
            ["AddLast"] = "AddFirst",
            ["RemoveFirst"] = "RemoveLast",
            ["RemoveLast"] = "RemoveFirst",
            ["ExceptWith"] = "IntersectWith",
        }
    );
