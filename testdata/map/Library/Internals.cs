namespace Library;

internal static class Internals
{
    internal static string Secret()
    {
        return "secret"; // [is1]
    }
}

public static class Words
{
    private static readonly System.Resources.ResourceManager Texts = new(
        "Library.Texts",
        typeof(Words).Assembly
    ); // [is2]

    public static string Greeting(System.Globalization.CultureInfo culture)
    {
        return Texts.GetString("Greeting", culture) ?? ""; // [is3]
    }
}
