using System.Globalization;

namespace Assay.Engine.Configuration;

/// <summary>Where a value comes from; the later in this list, the stronger.</summary>
public enum OriginKind
{
    /// <summary>Nobody has set it.</summary>
    Default,

    /// <summary>A line of assay.toml.</summary>
    File,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>A flag of the command line.</summary>
    Flag,
}

/// <summary>Where a value comes from.</summary>
/// <param name="Kind">The sort of place.</param>
/// <param name="Place">File name, variable or flag; null for a default.</param>
/// <param name="Line">Line of the file, from 1; null elsewhere.</param>
public sealed record Origin(OriginKind Kind, string? Place = null, int? Line = null)
{
    /// <summary>Nobody has set it.</summary>
    public static readonly Origin Default = new(OriginKind.Default);

    /// <inheritdoc/>
    public override string ToString() =>
        Kind switch
        {
            OriginKind.Default => "default",
            OriginKind.File => string.Create(CultureInfo.InvariantCulture, $"{Place}:{Line}"),
            OriginKind.Environment => "environment " + Place,
            _ => "flag " + Place,
        };
}
