namespace Library;

public static class Switches
{
    public static string Statement(int n)
    {
        switch (n) // [sw1]
        {
            case 1:
                return "one"; // [sw2]
            case 2:
            case 3:
                return "few"; // [sw3]
            case > 100 when n % 2 == 0: // [sw4]
                return "many, even"; // [sw5]
            default:
                return "some"; // [sw6]
        }
    }

    public static string OfText(string text)
    {
        switch (text)
        {
            case "red":
                return "r"; // [sw7]
            case "green":
                return "g"; // [sw8]
            case "blue":
                return "b"; // [sw9]
            case "white":
                return "w"; // [sw10]
            case "black":
                return "k"; // [sw11]
            case "yellow":
                return "y"; // [sw12]
            case "brown":
                return "n"; // [sw13]
            default:
                return "?"; // [sw14]
        }
    }

    public static int Expression(object o)
    {
        return o switch
        {
            int i => OfInt(i), // [sw15]
            string { Length: 0 } => Empty(), // [sw16]
            string s => s.Length, // [sw17]
            (int a, int b) => a + b, // [sw18]
            _ => Other(), // [sw19]
        };
    }

    private static int OfInt(int i) => i; // [sw20]

    private static int Empty() => -1; // [sw21]

    private static int Other() => throw new ArgumentException("other"); // [sw22]

    public static string Nested(int a, int b) =>
        a switch
        {
            0 => b switch
            {
                0 => "both", // [sw23]
                _ => "first", // [sw24]
            },
            _ => "none", // [sw25]
        };
}
