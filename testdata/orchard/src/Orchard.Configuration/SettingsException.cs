namespace Orchard.Configuration;

/// <summary>A configuration that can not be used; the message names the file or the key, and what is wrong with it.</summary>
public sealed class SettingsException(string message, Exception? inner = null)
    : Exception(message, inner);
