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
    private const string ParallelizationAttribute = "Xunit.v3.IParallelizationAttribute";
    private const string None = "None";
    private const string Collections = "Collections";
    private const string All = "All";

    private readonly bool _isParallel;
    private readonly bool _testsHaveASay;

    public CaseReader(Assembly assembly, RunnerSettings settings)
    {
        var attributes = assembly.GetCustomAttributes().ToArray();
        var behavior = attributes.OfType<ICollectionBehaviorAttribute>().FirstOrDefault();
        // Of xUnit 4, where it takes the place of what the other has to say.
        var parallelization = attributes.FirstOrDefault(a =>
            a.GetType().GetInterface(ParallelizationAttribute) is not null
        );
        var mode =
            (KnowsModes ? settings.ParallelMode : null)
            ?? settings.ParallelizesCollections switch
            {
                true => Collections,
                false => None,
                null => Answer(parallelization, "GetMode")?.ToString(),
            }
            ?? (Property<bool>(behavior, "DisableTestParallelization") ? None : Collections);
        var threads =
            settings.MaximumThreads
            ?? Answer(parallelization, "GetMaxThreads") as int?
            ?? Property<int>(behavior, "MaxParallelThreads");
        _isParallel = mode != None && threads != 1;
        _testsHaveASay = mode == All;
        MostAtOnce = threads > 1 ? threads : null;
    }

    /// <summary>How many threads the project asks for; null where it leaves that to the framework.</summary>
    public int? MostAtOnce { get; }

    private static bool KnowsModes =>
        typeof(ICollectionBehaviorAttribute).Assembly.GetType(ParallelizationAttribute) is not null;

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
                _isParallel
                    && !Property<bool>(collection, "DisableParallelization")
                    && !(_testsHaveASay && IsAlone(testCase)),
                testCase.Explicit,
                IsSelfContained: testCase.TestClass is { } owner
                    && Property<Type>(owner, "Class") is { } type
                    && ClassSetUp.IsNone(type, Property<Type>(collection, "CollectionDefinition"))
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

    private static bool IsAlone(ITestCase testCase) =>
        new object?[] { testCase, testCase.TestMethod, testCase.TestClass }.Any(level =>
            Property<bool>(level, "DisableParallelization")
        );

    private static object? Answer(object? owner, string question) =>
        owner?.GetType().GetMethod(question, Type.EmptyTypes)?.Invoke(owner, null);

    private static T? Property<T>(object? owner, string name) =>
        owner?.GetType().GetProperty(name)?.GetValue(owner) is T value ? value : default;
}
