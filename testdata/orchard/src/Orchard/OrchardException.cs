namespace Orchard;

/// <summary>A rule of the business was broken; the message is meant for the person at the till.</summary>
public sealed class OrchardException(string message, Exception? inner = null)
    : Exception(message, inner);
