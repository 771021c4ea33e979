namespace Library;

public record Point(int X, int Y)
{
    public int Sum => X + Y; // [re1]

    public Point Swapped()
    {
        return this with { X = Y, Y = X }; // [re2]
    }
}

public record Named(string Name) : Point(1, 2) // [re3]
{
    public override string ToString()
    {
        return Name; // [re4]
    }
}

public readonly record struct Money(decimal Amount, string Currency)
{
    public Money Plus(Money other)
    {
        if (other.Currency != Currency) // [re5]
        {
            throw new ArgumentException("currency"); // [re6]
        }
        return this with { Amount = Amount + other.Amount }; // [re7]
    }
}

public class Greeter(string name, int times = 1) // [re8]
{
    private readonly string _loud = name.ToUpperInvariant(); // [re9]

    public string Greet()
    {
        return string.Join(' ', Enumerable.Repeat("hello " + name, times)); // [re10]
    }

    public string Shout()
    {
        return _loud; // [re11]
    }
}

public class PoliteGreeter(string name) : Greeter(name, 2) // [re12]
{
    public string Title { get; init; } = Default(); // [re13]

    private static string Default()
    {
        return "Dear"; // [re14]
    }

    public void Deconstruct(out string title, out string text)
    {
        title = Title; // [re15]
        text = Greet(); // [re16]
    }
}

public struct Counter
{
    private int _count;

    public Counter(int start)
    {
        _count = start; // [re17]
    }

    public int Next()
    {
        return ++_count; // [re18]
    }
}
