namespace Assay.Engine.Record;

/// <summary>Limits of one opened store.</summary>
/// <param name="Patience">How long to wait for another process that writes.</param>
/// <param name="MaximumPages">Most pages of the file, for tests of a full disk; null for as many as the disk has room for.</param>
public sealed record StoreOptions(TimeSpan Patience, long? MaximumPages = null)
{
    /// <summary>Transactions take well below a second, so whoever waits longer than this waits for a process that hangs.</summary>
    public static readonly StoreOptions Default = new(TimeSpan.FromSeconds(30));
}
