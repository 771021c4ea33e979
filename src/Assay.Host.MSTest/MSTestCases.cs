using System.Reflection;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace Assay.Host.Drivers.MSTest;

/// <summary>
/// What identifies an MSTest test: class, method, and the row's values with the parameters' names. Display names count
/// only where nothing else tells rows apart.
/// </summary>
internal sealed class MSTestCases
{
    private readonly Assembly _assembly;
    private readonly MSTestParallelism _parallelism;
    private readonly MethodInfo? _deserialize;

    public MSTestCases(Assembly assembly, MSTestAdapter adapter, MSTestParallelism parallelism)
    {
        _assembly = assembly;
        _parallelism = parallelism;
        _deserialize = adapter
            .FindInternal("Helpers.DataSerializationHelper")
            ?.GetMethod("Deserialize", new[] { typeof(string[]) });
    }

    public IReadOnlyList<NativeCase> Of(IEnumerable<TestCase> tests) =>
        RowsApart.Of(tests.Select(Name).ToArray());

    private NamedCase Name(TestCase test)
    {
        var owner = MSTestProperties.ClassOf(test);
        var method = MSTestProperties.MethodOf(test);
        return new NamedCase(
            new NativeCase(
                owner,
                method,
                ArgumentsOf(test, owner, method),
                owner,
                _parallelism.RunsBeside(owner),
                Explicit: false,
                IsAloneByDefault: _parallelism.IsAloneByDefault(owner)
            ),
            test.DisplayName.StartsWith(method, StringComparison.Ordinal)
                ? owner + "." + test.DisplayName
                : test.DisplayName
        );
    }

    private string ArgumentsOf(TestCase test, string owner, string method)
    {
        if (MSTestProperties.DataOf(test) is not { Length: > 0 } data)
        {
            return "";
        }
        if (Values(data) is not { } values)
        {
            return "";
        }
        var parameters = ParametersOf(test, owner, method, values.Length);
        return $"({ArgumentText.List(parameters.Select(p => p.Name!).ToArray(), Pack(values, parameters))})";
    }

    private object?[]? Values(string?[] data)
    {
        try
        {
            return (object?[]?)_deserialize?.Invoke(null, new object[] { data });
        }
        catch (TargetInvocationException)
        {
            // A type of the user's that can't be read back: MSTest fails this row when it runs, and no other.
            return null;
        }
    }

    /// <summary>The parameters; none where several methods would do.</summary>
    private ParameterInfo[] ParametersOf(TestCase test, string owner, string method, int values)
    {
        var candidates =
            _assembly
                .GetType(owner)
                ?.GetMethods()
                .Where(m => m.Name == method)
                .Select(m => m.GetParameters())
                .Where(p => p.Length >= values || IsOpenEnded(p))
                .ToArray()
            ?? Array.Empty<ParameterInfo[]>();
        return candidates.Length == 1
            ? candidates[0]
            : candidates.FirstOrDefault(p =>
                Signature(method, p) == MSTestProperties.SignatureOf(test)
            ) ?? Array.Empty<ParameterInfo>();
    }

    private static string Signature(string method, ParameterInfo[] parameters) =>
        $"{method}({string.Join(',', parameters.Select(p => p.ParameterType.FullName))})";

    private static bool IsOpenEnded(ParameterInfo[] parameters) =>
        parameters.LastOrDefault()?.IsDefined(typeof(ParamArrayAttribute)) == true;

    // The values of a params parameter stand one by one in the row.
    private static object?[] Pack(object?[] values, ParameterInfo[] parameters)
    {
        var single = parameters.Length - 1;
        return
            !IsOpenEnded(parameters)
            || values.Length < single
            || (
                values.Length == parameters.Length
                && parameters[^1].ParameterType.IsInstanceOfType(values[^1])
            )
            ? values
            : values.Take(single).Append(values.Skip(single).ToArray()).ToArray();
    }
}
