namespace Assay.Engine.Run;

/// <summary>A host did not come up.</summary>
/// <param name="how">How it ended, such as <c>exit code 134</c>.</param>
/// <param name="output">The last lines that it printed.</param>
public sealed class HostStartException(string how, string output)
    : Exception($"The test host did not start: it {how}.")
{
    /// <summary>How it ended.</summary>
    public string How { get; } = how;

    /// <summary>The last lines that it printed.</summary>
    public string Output { get; } = output;
}
