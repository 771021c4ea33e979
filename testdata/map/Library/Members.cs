namespace Library;

public sealed class Members
{
    private readonly int[] _items = new int[4]; // [me1]
    private EventHandler? _changed;

    public Members()
        : this(3) // [me2]
    {
        Count++; // [me3]
    }

    public Members(int count)
    {
        Count = count; // [me4]
    }

    ~Members()
    {
        Count = 0; // [me5]
    }

    public int Count { get; set; }

    public int Checked
    {
        get => Count; // [me6]
        set
        {
            if (value < 0) // [me7]
            {
                throw new ArgumentOutOfRangeException(nameof(value)); // [me8]
            }
            Count = value; // [me9]
        }
    }

    public int Automatic { get; init; } = 9; // [me10]

    public int this[int index]
    {
        get => _items[index]; // [me11]
        set => _items[index] = value; // [me12]
    }

    public event EventHandler Changed
    {
        add => _changed += value; // [me13]
        remove => _changed -= value; // [me14]
    }

    public static Members operator +(Members a, Members b)
    {
        return new Members(a.Count + b.Count); // [me15]
    }

    public static implicit operator int(Members m) => m.Count; // [me16]

    public static explicit operator Members(int count) => new(count); // [me17]

    public static bool operator true(Members m) => m.Count > 0; // [me18]

    public static bool operator false(Members m) => m.Count <= 0; // [me19]
}

public static class Extensions
{
    public static string Twice(this string text)
    {
        return text + text; // [me20]
    }

    extension(string text)
    {
        public bool IsShort => text.Length < 3; // [me21]

        public static string Of(int n)
        {
            return new string('x', n); // [me22]
        }
    }
}
