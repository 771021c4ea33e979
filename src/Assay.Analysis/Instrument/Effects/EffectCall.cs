using Assay.Analysis.Coverage;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>A row of the table of calls that reach outside of the code.</summary>
/// <param name="Method">Name of the method; <c>.ctor</c> for making an instance; a <c>*</c> at the end stands for the rest of the name.</param>
/// <param name="Kind">What the call does.</param>
/// <param name="Target">Where to look for what is touched.</param>
internal sealed record EffectCall(string Method, EffectKind Kind, TargetAt Target = default)
{
    public bool Matches(string method) =>
        Method.EndsWith('*')
            ? method.StartsWith(Method[..^1], StringComparison.Ordinal)
            : method == Method;
}

/// <summary>Which value of a call says what is touched.</summary>
/// <param name="Source">Where the value is.</param>
/// <param name="Index">Number of the parameter, from 0.</param>
internal readonly record struct TargetAt(TargetSource Source, int Index = 0)
{
    public static TargetAt Path(int parameter) => new(TargetSource.Path, parameter);

    public static TargetAt Parameter(int parameter) => new(TargetSource.Parameter, parameter);

    public static TargetAt This => new(TargetSource.This);

    public static TargetAt Result => new(TargetSource.Result);
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
}
