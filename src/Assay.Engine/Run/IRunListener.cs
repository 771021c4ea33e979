namespace Assay.Engine.Run;

/// <summary>Something that wants to know what happens in a run: terminal, store, report.</summary>
public interface IRunListener
{
    /// <summary>Called once per event, in order, never at the same time as another call.</summary>
    void Hear(RunEvent happened);
}
