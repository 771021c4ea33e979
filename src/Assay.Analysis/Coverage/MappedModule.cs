namespace Assay.Analysis.Coverage;

/// <summary>A module that a coverage map speaks about.</summary>
/// <param name="Name">Name of its block table.</param>
/// <param name="Probes">How many probes it has.</param>
public sealed record MappedModule(string Name, int Probes);
