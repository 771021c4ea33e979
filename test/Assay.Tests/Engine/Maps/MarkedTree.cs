using Assay.Model;

namespace Assay.Tests.Engine.Maps;

/// <summary>The tree testdata/map.</summary>
internal static class MarkedTree
{
    /// <param name="root">Full path of the built tree.</param>
    /// <param name="store">Full path of the folder that keeps the maps.</param>
    public static MapTree Of(string root, string store) =>
        new(
            store,
            MapTree.Project(root, "Map.XUnit", Framework.XUnit2),
            MapTree.Project(root, "Map.NUnit", Framework.NUnit),
            MapTree.Project(root, "Map.MSTest", Framework.MSTest),
            MapTree.Project(root, "Map.TUnit", Framework.TUnit)
        );
}
