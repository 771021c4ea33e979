namespace Assay.Engine.Classify;

/// <summary>Unit or integration.</summary>
public enum TestKind
{
    /// <summary>Touches no file, network, process or database and stays within the budget of a unit test.</summary>
    Unit,

    /// <summary>Touches one of them, or takes longer.</summary>
    Integration,

    /// <summary>Nothing is known of it: it did not run, and its code could not be read.</summary>
    Unknown,
}
