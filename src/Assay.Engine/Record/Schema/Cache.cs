namespace Assay.Engine.Record.Schema;

/// <summary>Tables whose content can be computed again: of another version than ours they are dropped and begun anew.</summary>
/// <param name="Name">Name of the cache.</param>
/// <param name="Version">Raise it with every change of the tables or of the meaning of what is in them.</param>
/// <param name="Tables">Every table that any version of the cache has had.</param>
/// <param name="Definitions">Statements that make the tables.</param>
internal sealed record Cache(
    string Name,
    int Version,
    IReadOnlyList<string> Tables,
    IReadOnlyList<string> Definitions
);
