namespace Assay.Host.Drivers.TUnit;

/// <summary>
/// Keeps TUnit from starting another test after a failure that ends the batch. Cancelling its session would do so too,
/// but would leave out the hooks that clean up.
/// </summary>
internal sealed class BatchStoppedException : Exception
{
    public BatchStoppedException()
        : base("A test has failed before.") { }
}
