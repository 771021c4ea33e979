namespace Assay.Tests.Probe;

/// <summary>Rewritten code and its probes are state of the process: tests that use them run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ProbesOfTheProcess
{
    public const string Name = "The probes of the process";
}
