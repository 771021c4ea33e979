using Assay.Analysis.Coverage;
using Mono.Cecil;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>A row of the table of calls that reach outside of the code.</summary>
/// <param name="Method">Name of the method; <c>.ctor</c> for making an instance; a <c>*</c> at the end stands for the rest of the name.</param>
/// <param name="Kind">What the call does.</param>
/// <param name="Target">Where to look for what is touched.</param>
internal sealed record EffectCall(string Method, EffectKind Kind, TargetAt Target = default)
{
    /// <summary>Which overloads are meant; null for all.</summary>
    public Func<MethodReference, bool>? When { get; init; }

    /// <summary>What the same call does besides.</summary>
    public EffectCall? And { get; init; }

    public bool Matches(MethodReference method) =>
        (
            Method.EndsWith('*')
                ? method.Name.StartsWith(Method[..^1], StringComparison.Ordinal)
                : method.Name == Method
        )
        && When?.Invoke(method) != false;

    /// <summary>This row and what it does besides.</summary>
    public IEnumerable<EffectCall> All
    {
        get
        {
            for (var row = this; row is not null; row = row.And)
            {
                yield return row;
            }
        }
    }
}

/// <summary>Which value of a call says what is touched.</summary>
/// <param name="Source">Where the value is.</param>
/// <param name="Index">Number of the parameter, from 0; -1 for the object that the method is called on.</param>
internal readonly record struct TargetAt(TargetSource Source, int Index = 0)
{
    public static TargetAt Path(int parameter) => new(TargetSource.Path, parameter);

    public static TargetAt Parameter(int parameter) => new(TargetSource.Parameter, parameter);

    public static TargetAt This => new(TargetSource.This, -1);

    public static TargetAt Result => new(TargetSource.Result);

    public static TargetAt Opened(int parameter) => new(TargetSource.Opened, parameter);

    public static TargetAt Endpoint => new(TargetSource.Endpoint);

    public static TargetAt Http => new(TargetSource.Http);

    public static TargetAt Provider => new(TargetSource.Provider);

    public static TargetAt Server(int parameter) => new(TargetSource.Server, parameter);

    public static TargetAt Database => new(TargetSource.Database, -1);
}

/// <summary>Where the value is that says what is touched.</summary>
internal enum TargetSource
{
    /// <summary>The call itself says all.</summary>
    None,

    /// <summary>A parameter that is a path.</summary>
    Path,

    /// <summary>Another parameter.</summary>
    Parameter,

    /// <summary>The object that the method is called on.</summary>
    This,

    /// <summary>What the call returns.</summary>
    Result,

    /// <summary>A parameter or object that says the file; others say whether it is read or written.</summary>
    Opened,

    /// <summary>The first parameter that can be a host, with the port where that follows it.</summary>
    Endpoint,

    /// <summary>The HTTP client, which may be a stand-in, and the address or request.</summary>
    Http,

    /// <summary>The source of time, which may be a stand-in.</summary>
    Provider,

    /// <summary>The connection or command, which may be a stand-in.</summary>
    Database,

    /// <summary>The host that is started, which may have no server, or a stand-in.</summary>
    Server,
}
