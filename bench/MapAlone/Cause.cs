namespace Assay.Bench.MapAlone;

/// <summary>Why a test passes alone what the map, made in one pass, lacks.</summary>
internal enum Cause
{
    /// <summary>It does so only the first time in its process or on its thread: a cache that the map does not know of.</summary>
    FirstTime,

    /// <summary>It does so whenever it runs alone: in the one pass, tests before it have changed what it meets.</summary>
    EarlierTests,

    /// <summary>It does not do so each time that it runs alone: threads, timers, chance.</summary>
    NotEachTime,
}
