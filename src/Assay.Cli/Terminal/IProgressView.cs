using Assay.Engine.Run;

namespace Assay.Cli.Terminal;

/// <summary>Shows what goes on, on standard error: a line that changes, lines that follow each other, or nothing.</summary>
internal interface IProgressView : IRunListener, IDisposable
{
    /// <summary>Says what begins now, such as "Building Orchard.slnx".</summary>
    void Stage(string what);

    /// <summary>Says something that stays to be read; also after the end.</summary>
    void Say(string line);
}
