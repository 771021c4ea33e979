using System.Reflection;
using Assay.Host.Drivers.XUnit;
using Xunit.Sdk;
using Xunit.v3;

namespace Assay.Host.Drivers.XUnit3;

/// <summary>
/// Reads what is to be told of a case of xUnit 3. Much of it stands in other interfaces in xUnit 4 than before, hence
/// the look by name.
/// </summary>
internal sealed class CaseReader
{
    private readonly bool _isParallel;

    public CaseReader(Assembly assembly, RunnerSettings settings)
    {
        var behavior = assembly
            .GetCustomAttributes()
            .OfType<ICollectionBehaviorAttribute>()
            .FirstOrDefault();
        var isDisabled = settings.ParallelizesCollections is { } parallelizes
            ? !parallelizes
            : Property<bool>(behavior, "DisableTestParallelization");
        var threads = settings.MaximumThreads ?? Property<int>(behavior, "MaxParallelThreads");
        _isParallel = !isDisabled && threads != 1;
    }

    /// <exception cref="DriverDoesNotFitException">The case has no class or method.</exception>
    public NamedCase Read(ITestCase testCase)
    {
        if (testCase.TestClassName is null || testCase.TestMethodName is null)
        {
            throw new DriverDoesNotFitException(
                $"the project's own test framework makes test cases without a class and a method, such as \"{testCase.TestCaseDisplayName}\"."
            );
        }
        var collection = testCase.TestCollection;
        return new NamedCase(
            new NativeCase(
                ClassOf(testCase),
                testCase.TestMethodName,
                TextOf(testCase),
                collection.TestCollectionDisplayName,
                _isParallel && !Property<bool>(collection, "DisableParallelization"),
                testCase.Explicit
            ),
            testCase.TestCaseDisplayName
        );
    }

    /// <summary>The row of the case; null where it has none, or gets its rows when it runs.</summary>
    public static object?[]? ArgumentsOf(ITestCase testCase) =>
        Property<object?[]>(testCase, "TestMethodArguments") is { Length: > 0 } arguments
            ? arguments
            : null;

    /// <summary>The method of the case, null where a custom framework has none.</summary>
    public static MethodInfo? MethodOf(ITestCase testCase) =>
        testCase.TestMethod is { } method ? Property<MethodInfo>(method, "Method") : null;

    private static string ClassOf(ITestCase testCase) =>
        testCase.TestClass is { } type && Property<Type>(type, "Class") is { } reflected
            ? TypeText.Of(reflected)
            : testCase.TestClassName!;

    private static string TextOf(ITestCase testCase)
    {
        if (ArgumentsOf(testCase) is not { } arguments || MethodOf(testCase) is not { } method)
        {
            return "";
        }
        return LabelOf(testCase.TestCaseDisplayName) is { } label
            ? $"({label})"
            : Invariant.Call(() =>
                method.GetDisplayNameWithArguments(
                    "",
                    Invariant.Arguments(arguments),
                    method.IsGenericMethod ? method.GetGenericArguments() : null
                )
            );
    }

    // "Method [label]" is what a labelled row is called; a row without a label ends with its arguments.
    private static string? LabelOf(string displayName)
    {
        var start = displayName.IndexOf(" [", StringComparison.Ordinal);
        return start > 0 && displayName.EndsWith(']') ? displayName[(start + 2)..^1] : null;
    }

    private static T? Property<T>(object? owner, string name) =>
        owner?.GetType().GetProperty(name)?.GetValue(owner) is T value ? value : default;
}
