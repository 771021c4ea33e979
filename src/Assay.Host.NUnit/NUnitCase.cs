using System.Reflection;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Assay.Host.Drivers.NUnit;

/// <summary>
/// What identifies an NUnit test: class, method, and the arguments of fixture and method together. Names that were
/// given to tests take the place of their arguments; NUnit's own ids are counters and tell nothing.
/// </summary>
internal static class NUnitCase
{
    public static NativeCase Of(ITest test, NUnitParallelism parallelism)
    {
        var fixture = NUnitTree.FixtureOf(test);
        var fixtureArguments = ArgumentsOfFixture(fixture);
        var type = TypeText.Of((fixture.TypeInfo ?? test.TypeInfo!).Type);
        return new NativeCase(
            type,
            test.Method!.Name,
            TypeArgumentsOf(test.Method.MethodInfo)
                + InBrackets(fixtureArguments, ArgumentsOfMethod(test)),
            type + InBrackets(fixtureArguments),
            parallelism.RunsBeside(test, fixture),
            NUnitTree.SuitesOf(test).Prepend(test).Any(t => t.RunState == RunState.Explicit),
            IsAloneByDefault: parallelism.IsAloneByDefault(test, fixture)
        );
    }

    private static string InBrackets(params string[] parts)
    {
        var text = string.Join(", ", parts.Where(p => p.Length > 0));
        return text.Length == 0 ? "" : $"({text})";
    }

    private static string TypeArgumentsOf(MethodInfo method) =>
        method.IsGenericMethod && !method.IsGenericMethodDefinition
            ? TypeText.Arguments(method.GetGenericArguments())
            : "";

    private static string ArgumentsOfFixture(ITest fixture)
    {
        if (fixture.TypeInfo is not { } type)
        {
            return "";
        }
        var arguments = ArgumentsOf(fixture);
        if (Named(() => type.GetDisplayName(arguments)) != fixture.Name)
        {
            return GivenName(fixture.Name, type.GetDisplayName());
        }
        var constructors = type
            .Type.GetConstructors()
            .Select(c => c.GetParameters())
            .Where(p => p.Length == arguments.Length)
            .ToArray();
        // With several to choose from, names would be guesses.
        var names = constructors.Length == 1 ? constructors[0] : Array.Empty<ParameterInfo>();
        return ArgumentText.List(names.Select(p => p.Name!).ToArray(), arguments);
    }

    private static string ArgumentsOfMethod(ITest test)
    {
        var parameters = test.Method!.MethodInfo.GetParameters();
        if (NamesByDefault(test, parameters).All(name => name != test.Name))
        {
            return GivenName(test.Name, test.Method.Name);
        }
        var texts = ArgumentsOf(test)
            .Where(value => value is not Missing)
            .Select(
                (value, i) =>
                    i < parameters.Length
                        ? ArgumentText.Named(parameters[i].Name, TextOf(value, parameters[i]))
                        : ArgumentText.Of(value)
            );
        return string.Join(", ", texts);
    }

    // Null in NUnit 3.12 where there are none.
    private static object?[] ArgumentsOf(ITest test) => test.Arguments ?? Array.Empty<object?>();

    // A value that is drawn anew for each run can't be part of an id.
    private static string TextOf(object? value, ParameterInfo parameter) =>
        parameter.IsDefined(typeof(RandomAttribute)) ? "random" : ArgumentText.Of(value);

    /// <summary>What NUnit calls a test to which nobody gave a name.</summary>
    private static IEnumerable<string?> NamesByDefault(ITest test, ParameterInfo[] parameters)
    {
        var method = (TestMethod)test;
        var arguments = ArgumentsOf(test);
        yield return Name(method, null);
        yield return Name(method, arguments);
        if (parameters.Length != arguments.Length || arguments.Length == 0)
        {
            yield break;
        }
        // The name was made of the arguments as they were given, before NUnit packed the last ones into an array ...
        if (parameters[^1].IsDefined(typeof(ParamArrayAttribute)) && arguments[^1] is Array rest)
        {
            var single = arguments.SkipLast(1).Concat(rest.Cast<object?>()).ToArray();
            yield return Name(method, single);
        }
        // ... and added the values of optional parameters.
        for (var i = parameters.Length - 1; i > 0 && parameters[i].IsOptional; i--)
        {
            yield return Name(method, arguments[..i]);
        }
    }

    private static string? Name(TestMethod method, object?[]? arguments) =>
        Named(() => new TestNameGenerator().GetDisplayName(method, arguments));

    // NUnit asks the arguments for their texts. Where one fails, this is not the name that the test was given.
    private static string? Named(Func<string> name)
    {
        try
        {
            return name();
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static string GivenName(string name, string plainName) =>
        name.StartsWith(plainName + "(", StringComparison.Ordinal) && name.EndsWith(')')
            ? name[(plainName.Length + 1)..^1]
            : name;
}
