namespace Assay.Host;

/// <summary>The project needs its own runner; the message is one sentence for the user that says why.</summary>
internal sealed class DriverDoesNotFitException : Exception
{
    public DriverDoesNotFitException(string message)
        : base(message) { }
}
