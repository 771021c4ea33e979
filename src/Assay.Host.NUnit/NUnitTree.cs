using System.Reflection;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Assay.Host.Drivers.NUnit;

/// <summary>The suites of a loaded assembly.</summary>
internal static class NUnitTree
{
    /// <summary>All test cases in the order in which a serial run has them.</summary>
    public static IEnumerable<ITest> CasesInRunOrder(ITest test) =>
        test.IsSuite ? test.Tests.OrderBy(OrderOf).SelectMany(CasesInRunOrder) : new[] { test };

    /// <summary>True where something is set up for more than one fixture.</summary>
    public static bool HasAssemblyFixtures(ITest test) =>
        test is SetUpFixture || (test.IsSuite && test.Tests.Any(HasAssemblyFixtures));

    /// <summary>True where attributes of the assembly set something up before the first and after the last test.</summary>
    public static bool HasActions(Assembly assembly) =>
        assembly
            .GetCustomAttributes()
            .OfType<ITestAction>()
            .Any(a => a.Targets == ActionTargets.Default || a.Targets.HasFlag(ActionTargets.Suite));

    /// <summary>
    /// The fixture of a test case: what its one-time set-up belongs to. A builder of the user's may make suites that
    /// are no fixtures: then the nearest that stands for a class, or just the nearest.
    /// </summary>
    public static ITest FixtureOf(ITest test) =>
        SuitesOf(test).FirstOrDefault(s => s is TestFixture)
        ?? SuitesOf(test).FirstOrDefault(s => s.TypeInfo is not null && s.Method is null)
        ?? test.Parent!;

    /// <summary>The suites around a test, from the inside out.</summary>
    public static IEnumerable<ITest> SuitesOf(ITest test)
    {
        for (var suite = test.Parent; suite is not null; suite = suite.Parent)
        {
            yield return suite;
        }
    }

    /// <summary>A suite and all below it.</summary>
    public static IEnumerable<ITest> All(ITest test) =>
        test.IsSuite ? test.Tests.SelectMany(All).Prepend(test) : new[] { test };

    /// <summary>A test and the suites around it that are within its fixture.</summary>
    public static IEnumerable<ITest> UpTo(ITest test, ITest fixture) =>
        SuitesOf(test).Prepend(test).TakeWhile(t => !ReferenceEquals(t, fixture));

    // Tests with an order come first, then the rest as they are; the sort is stable.
    private static long OrderOf(ITest test) =>
        test.Properties.Get(PropertyNames.Order) is int order ? order : long.MaxValue;
}
