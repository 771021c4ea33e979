namespace Assay.Engine.Shards;

/// <summary>Tests that stay in one shard.</summary>
/// <param name="Methods">Names of their methods, in order and each once; of a project that only its own runner can run, the project's name with a slash.</param>
public sealed record ShardPiece(IReadOnlyList<string> Methods)
{
    /// <summary>Stands for the piece where it is put in order.</summary>
    public string Key => Methods[0];
}
