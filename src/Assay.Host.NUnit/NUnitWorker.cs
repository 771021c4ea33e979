using System.Reflection;
using NUnit.Framework.Api;
using NUnit.Framework.Internal.Execution;

namespace Assay.Host.Drivers.NUnit;

/// <summary>
/// The worker that tests see in <c>TestContext.WorkerId</c>, by which some keep apart what they share. A run on our own
/// thread has none, so that the name of one is given to it.
/// </summary>
internal static class NUnitWorker
{
    // Not to be the same in any two hosts, in which tests run at the same time.
    private static readonly string Parallel = FormattableString.Invariant(
        $"NUnit.Fw.ParallelWorker#{Environment.ProcessId}"
    );

    // Where a version lacks these, tests see no worker, as with NumberOfTestWorkers 0.
    private static readonly PropertyInfo? TopOfRun = typeof(NUnitTestAssemblyRunner).GetProperty(
        "TopLevelWorkItem",
        BindingFlags.Instance | BindingFlags.NonPublic
    );

    private static readonly MethodInfo? SetWorker = typeof(WorkItem)
        .GetProperty(nameof(WorkItem.TestWorker))
        ?.GetSetMethod(nonPublic: true);

    /// <summary>Call when the topmost suite starts: what is below it takes its worker over.</summary>
    public static void GiveTo(NUnitTestAssemblyRunner runner, bool isParallel)
    {
        var queue = new WorkItemQueue("AssayQueue", isParallel, ApartmentState.MTA);
        var worker = new TestWorker(queue, isParallel ? Parallel : "NUnit.Fw.NonParallelWorker");
        SetWorker?.Invoke(TopOfRun?.GetValue(runner), new object[] { worker });
    }
}
