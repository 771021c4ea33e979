using System.Diagnostics;

namespace Assay.Engine.Run.OwnRunner;

/// <summary>How a project's own runner is called, or why it can't be; the other is null.</summary>
/// <param name="Start">The call.</param>
/// <param name="Problem">One sentence.</param>
internal sealed record OwnRunnerCall(ProcessStartInfo? Start, string? Problem);
