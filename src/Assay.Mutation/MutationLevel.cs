namespace Assay.Mutation;

/// <summary>How much is mutated: each level has the mutators of those before it.</summary>
public enum MutationLevel
{
    /// <summary>What tells most about tests for the time: conditions, operators, returns, removed calls, guttings.</summary>
    Basic,

    /// <summary>Values, calls and all else of which tests of ordinary care should notice a change.</summary>
    Standard,

    /// <summary>Also what few tests are meant to notice.</summary>
    Complete,
}
