using System.Collections;

namespace Mangled;

public interface IShape
{
    int Corners { get; }
}

public sealed class Square : IShape
{
    public int Corners => 4;
}

public sealed class Line<T> : IShape, IEnumerable<T>
    where T : struct
{
    private readonly T _from;
    private readonly T _to;

    public Line(T from, T to) => (_from, _to) = (from, to);

    public int Corners => _from.Equals(_to) ? 1 : 2;

    public IEnumerator<T> GetEnumerator()
    {
        yield return _from;
        yield return _to;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Code
{
    private static readonly Dictionary<string, int> Known = new() { ["a"] = 1, ["b"] = 2 };

    public static int Total()
    {
        IShape[] shapes = [new Square(), new Line<int>(1, 2), new Line<byte>(3, 3)];
        return shapes.Sum(s => s.Corners) + Later(3).Result + Of("b") + new Line<int>(5, 6).Sum();
    }

    private static async Task<int> Later(int n)
    {
        await Task.Yield();
        return n switch
        {
            1 => 10,
            3 => 30,
            _ => 0,
        };
    }

    private static int Of(string name)
    {
        try
        {
            return Known[name];
        }
        finally
        {
            Known["c"] = 3;
        }
    }
}
