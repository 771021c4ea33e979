using Assay.Engine.Run;

namespace Assay.Cli.Terminal;

/// <summary>Nothing: <c>--quiet</c>.</summary>
internal sealed class SilentProgress : IProgressView
{
    public void Stage(string what) { }

    public void Say(string line) { }

    public void Hear(RunEvent happened) { }

    public void Dispose() { }
}
