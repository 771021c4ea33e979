extern alias xunit2;
using System.Reflection;
using xunit2::Xunit;
using Assay.Host.Drivers.XUnit;
using xunit2::Xunit.Abstractions;
using xunit2::Xunit.Sdk;

namespace Assay.Host.Drivers.XUnit2;

/// <summary>Reads what is to be told of a case of xUnit 2.</summary>
internal sealed class CaseReader
{
    private readonly bool _isParallel;

    public CaseReader(Assembly assembly, RunnerSettings settings)
    {
        var behavior = assembly
            .GetCustomAttributesData()
            .FirstOrDefault(a => a.AttributeType == typeof(CollectionBehaviorAttribute));
        var isDisabled = settings.ParallelizesCollections is { } parallelizes
            ? !parallelizes
            : Named<bool>(behavior, nameof(CollectionBehaviorAttribute.DisableTestParallelization));
        var threads =
            settings.MaximumThreads
            ?? Named<int>(behavior, nameof(CollectionBehaviorAttribute.MaxParallelThreads));
        _isParallel = !isDisabled && threads != 1;
        MostAtOnce = threads > 1 ? threads : null;
    }

    /// <summary>How many threads the project asks for; null where it leaves that to the framework.</summary>
    public int? MostAtOnce { get; }

    /// <exception cref="DriverDoesNotFitException">The case has no class or method.</exception>
    public NamedCase Read(ITestCase testCase)
    {
        if (testCase.TestMethod?.Method is null || testCase.TestMethod.TestClass?.Class is null)
        {
            throw new DriverDoesNotFitException(
                $"the project's own test framework makes test cases without a class and a method, such as \"{testCase.DisplayName}\"."
            );
        }
        var collection = testCase.TestMethod.TestClass.TestCollection;
        return new NamedCase(
            new NativeCase(
                ClassOf(testCase.TestMethod.TestClass.Class),
                testCase.TestMethod.Method.Name,
                ArgumentsOf(testCase),
                collection.DisplayName,
                _isParallel && !IsAlone(collection),
                Explicit: false,
                IsSelfContained: collection.CollectionDefinition is null
                    && testCase.TestMethod.TestClass.Class is IReflectionTypeInfo { Type: { } type }
                    && ClassSetUp.IsNone(type, collection: null)
            ),
            testCase.DisplayName
        );
    }

    private static string ClassOf(ITypeInfo type) =>
        type is IReflectionTypeInfo reflected ? TypeText.Of(reflected.Type) : type.Name;

    private static string ArgumentsOf(ITestCase testCase)
    {
        if (testCase.TestMethodArguments is not { } arguments)
        {
            return "";
        }
        var method = testCase.TestMethod.Method;
        var types =
            method.IsGenericMethodDefinition && testCase is IXunitTestCase { Method: { } closed }
                ? closed.GetGenericArguments().ToArray()
                : null;
        var text = Invariant.Call(() =>
            method.GetDisplayNameWithArguments("", Invariant.Arguments(arguments), types)
        );
        return text == "()" ? "" : text;
    }

    private static bool IsAlone(ITestCollection collection) =>
        collection
            .CollectionDefinition?.GetCustomAttributes(
                typeof(CollectionDefinitionAttribute).AssemblyQualifiedName!
            )
            .SingleOrDefault()
            ?.GetNamedArgument<bool>(nameof(CollectionDefinitionAttribute.DisableParallelization))
        ?? false;

    private static T? Named<T>(CustomAttributeData? attribute, string name) =>
        attribute?.NamedArguments.FirstOrDefault(a => a.MemberName == name).TypedValue.Value is T t
            ? t
            : default;
}
