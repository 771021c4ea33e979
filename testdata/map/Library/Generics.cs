using System.Numerics;

namespace Library;

public class Box<T>
{
    private readonly T? _value;

    public Box(T? value)
    {
        _value = value; // [ge1]
    }

    public TOut Map<TOut>(Func<T, TOut> map, TOut otherwise)
    {
        if (_value is null) // [ge2]
        {
            return otherwise; // [ge3]
        }
        return map(_value); // [ge4]
    }

    public static class Inner
    {
        public static string Name()
        {
            return typeof(T).Name; // [ge5]
        }
    }
}

public static class Generics
{
    public static T Largest<T>(params T[] items)
        where T : IComparable<T>
    {
        var largest = items[0]; // [ge6]
        foreach (var item in items) // [ge7]
        {
            if (item.CompareTo(largest) > 0) // [ge8]
            {
                largest = item; // [ge9]
            }
        }
        return largest; // [ge10]
    }

    public static T Sum<T>(IEnumerable<T> items)
        where T : INumber<T>
    {
        var sum = T.Zero; // [ge11]
        foreach (var item in items)
        {
            sum += item; // [ge12]
        }
        return sum; // [ge13]
    }
}

public interface IShape<TSelf>
    where TSelf : IShape<TSelf>
{
    static abstract string Name { get; }

    static virtual string Title()
    {
        return "a " + TSelf.Name; // [ge14]
    }
}

public sealed class Square : IShape<Square>
{
    public static string Name => "square"; // [ge15]
}

public sealed class Circle : IShape<Circle>
{
    public static string Name => "circle"; // [ge16]

    static string IShape<Circle>.Title()
    {
        return "the circle"; // [ge17]
    }
}

public static class Shapes
{
    public static string TitleOf<T>()
        where T : IShape<T>
    {
        return T.Title(); // [ge18]
    }
}
