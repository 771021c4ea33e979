using Assay.Analysis.Coverage;

namespace Assay.Analysis.Calls;

/// <summary>A call to the outside that code can come to, as far as its instructions tell.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Target">What it touches, where the code says so itself; otherwise null.</param>
/// <param name="Call">What is called.</param>
/// <param name="Document">Full path of the source file; null without debug symbols.</param>
/// <param name="Line">Its line, from 1; 0 without debug symbols.</param>
/// <param name="Method">Type and name of the method that holds the call.</param>
public sealed record ReachedCall(
    EffectKind Kind,
    string? Target,
    string Call,
    string? Document,
    int Line,
    string Method
);
