namespace Assay.Analysis.Instrument.Caches;

/// <summary>What is known of a value on the way through a method.</summary>
/// <param name="Kind">What kind of value.</param>
/// <param name="Number">The number, of a number.</param>
internal readonly record struct Value(ValueKind Kind, int Number = 0)
{
    public static readonly Value Unknown = new(ValueKind.Unknown);
    public static readonly Value Null = new(ValueKind.Null);
    public static readonly Value Something = new(ValueKind.Something);

    /// <summary>The collection, or the holder of a value, that a cache is.</summary>
    public static readonly Value Cache = new(ValueKind.Cache);

    /// <summary>The place where a cache is.</summary>
    public static readonly Value Place = new(ValueKind.Place);

    public static Value Of(int number) => new(ValueKind.Number, number);

    public static Value Of(bool truth) => Of(truth ? 1 : 0);

    /// <summary>Whether a jump would take it for true; null where that is not known.</summary>
    public bool? IsTrue =>
        Kind switch
        {
            ValueKind.Null => false,
            ValueKind.Number => Number != 0,
            ValueKind.Unknown => null,
            _ => true,
        };

    /// <summary>Whether two values are equal; null where that is not known.</summary>
    public static bool? AreEqual(Value a, Value b) =>
        (a.Kind, b.Kind) switch
        {
            (ValueKind.Unknown, _) or (_, ValueKind.Unknown) => null,
            (ValueKind.Number, ValueKind.Number) => a.Number == b.Number,
            _ when a.IsTrue != b.IsTrue => false,
            (ValueKind.Null, _) => true,
            _ => null,
        };
}

/// <summary>What kind of value.</summary>
internal enum ValueKind
{
    Unknown,
    Null,
    Something,
    Number,
    Cache,
    Place,
}
