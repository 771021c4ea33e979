namespace Assay.Cli.Commands;

/// <summary>The form of results.</summary>
internal enum Format
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs: one document that names its schema.</summary>
    Json,
}
