namespace Library;

public static class Patterns
{
    public static string Of(object? o)
    {
        if (o is null) // [pa1]
        {
            return "null"; // [pa2]
        }
        if (o is int and > 3 and not 5) // [pa3]
        {
            return "int"; // [pa4]
        }
        if (o is Point { X: 1, Y: var y }) // [pa5]
        {
            return "point " + y; // [pa6]
        }
        if (o is int[] and [1, .., var last]) // [pa7]
        {
            return "list " + last; // [pa8]
        }
        return o is string { Length: > 2 } text ? text : "other"; // [pa9]
    }

    public static int Tuple((int, int) pair)
    {
        var (a, b) = pair; // [pa10]
        if ((a, b) is (0, _) or (_, 0)) // [pa11]
        {
            return 0; // [pa12]
        }
        return a * b; // [pa13]
    }
}
